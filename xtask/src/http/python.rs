//! tipg and pygeoapi, the servers of OGC API Features that Python has: in an environment of their
//! own, on a view of our table with a geometry of PostGIS.

use super::servers::{Kind, Server, free_address};
use crate::postgres::Cluster;
use crate::process::{self, Result, workspace_root};
use crate::schema::create;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The view has the atlas's rows, and the index finds them as PostGIS does.
const VIEW: &str = "
    CREATE EXTENSION IF NOT EXISTS postgis SCHEMA public;
    DO $$ BEGIN EXECUTE (
        SELECT 'CREATE VIEW public.plants AS SELECT ' || string_agg(quote_ident(column_name), ', ') ||
            ', ST_SetSRID(ST_MakePoint(longitude, latitude), 4326)::geometry(Point, 4326) AS geom '
            'FROM terra.energy_projects'
        FROM information_schema.columns
        WHERE table_schema = 'terra' AND table_name = 'energy_projects'
            AND column_name NOT IN ('longitude', 'latitude', 'cell')
    ); END $$;
    CREATE INDEX plants_geom ON terra.energy_projects USING gist (
        (ST_SetSRID(ST_MakePoint(longitude, latitude), 4326)::geometry(Point, 4326)));";

/// An installed environment.
pub(super) struct Python {
    bin: PathBuf,
    folder: PathBuf,
}

impl Python {
    /// Makes the environment, with the versions that `bench/http/requirements.txt` names.
    pub(super) fn install(folder: &Path) -> Result<Self> {
        let root = workspace_root().canonicalize().map_err(|error| error.to_string())?;
        let environment = root.join("target/bench/python");
        let bin = environment.join("bin");
        if !bin.join("pip").is_file() {
            process::output(Command::new("python3").args(["-m", "venv"]).arg(&environment))?;
        }
        let mut pip = Command::new(bin.join("pip"));
        pip.args(["install", "--quiet", "--disable-pip-version-check", "--requirement"]);
        process::output(pip.arg(root.join("bench/http/requirements.txt")))?;
        let folder = folder.join("python");
        create(&folder)?;
        Ok(Self { bin, folder })
    }

    /// Makes the view.
    pub(super) fn prepare(psql: &Path, url: &str) -> Result<()> {
        let mut command = Command::new(psql);
        command.args(["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1"]);
        process::output(command.args(["--command", VIEW, url])).map(drop)
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.bin.join(name));
        // Each looks for settings where it runs.
        command.current_dir(&self.folder).env("PGSSLMODE", "disable");
        command
    }

    /// One process of uvicorn, which is how its documentation runs it.
    pub(super) fn tipg(&self, cluster: &Cluster) -> Result<Server> {
        let address = free_address()?;
        let port = address.rsplit(':').next().unwrap_or_default();
        let url = cluster.url("postgres").replacen("postgres://", "postgresql://", 1);
        let mut command = self.program("uvicorn");
        command.args(["tipg.main:app", "--port", port, "--log-level", "warning"]);
        command.env("DATABASE_URL", url).env("TIPG_DB_SCHEMAS", "[\"public\"]");
        command.env("DB_MAX_CONN_SIZE", "16");
        Server::start("tipg", address.clone(), Kind::Tipg, &mut command)
    }

    /// Two processes of gunicorn, with eight threads each.
    pub(super) fn pygeoapi(&self, cluster: &Cluster) -> Result<Server> {
        let address = free_address()?;
        let written = |name: &str, text: &str| {
            let file = self.folder.join(name);
            let fault = |error| format!("cannot write {}: {error}", file.display());
            fs::write(&file, text).map(|()| file.clone()).map_err(fault)
        };
        let settings = written("pygeoapi.yml", &settings(cluster, &address))?;
        let api = self.folder.join("openapi.yml");
        let with_settings = |name: &str| {
            let mut command = self.program(name);
            command.env("PYGEOAPI_CONFIG", &settings).env("PYGEOAPI_OPENAPI", &api);
            command
        };
        let mut generate = with_settings("pygeoapi");
        generate.args(["openapi", "generate"]).arg(&settings).arg("--output-file").arg(&api);
        process::output(&mut generate)?;
        let mut command = with_settings("gunicorn");
        command.args(["--bind", &address, "--workers", "2", "--threads", "8"]);
        command.args(["--log-level", "error", "pygeoapi.flask_app:APP"]);
        Server::start("pygeoapi", address.clone(), Kind::Pygeoapi, &mut command)
    }
}

fn settings(cluster: &Cluster, address: &str) -> String {
    let url = cluster.url("postgres");
    let port = url.rsplit(':').next().and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let user = url.split(['/', '@']).nth(2).unwrap_or_default();
    format!(
        "server:
  bind: {{host: 127.0.0.1, port: {}}}
  url: http://{address}
  mimetype: application/json; charset=UTF-8
  encoding: utf-8
  languages: [en-US]
  limits: {{default_items: 10, max_items: 10000}}
  map: {{url: 'https://tiles.example/{{z}}/{{x}}/{{y}}.png', attribution: none}}
logging: {{level: ERROR}}
metadata:
  identification: {{title: plants, description: plants, keywords: [plants], \
         keywords_type: theme, terms_of_service: none, url: 'https://plants.example'}}
  license: {{name: none, url: 'https://plants.example'}}
  provider: {{name: none, url: 'https://plants.example'}}
  contact: {{name: none, email: none@plants.example, url: 'https://plants.example'}}
resources:
  plants:
    type: collection
    title: plants
    description: plants
    keywords: [plants]
    extents: {{spatial: {{bbox: [-180, -90, 180, 90], \
         crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'}}}}
    providers:
      - type: feature
        name: PostgreSQL
        data: {{host: 127.0.0.1, port: {port}, dbname: postgres, user: {user}, password: none, \
         search_path: [public]}}
        id_field: id
        table: plants
        geom_field: geom
",
        address.rsplit(':').next().unwrap_or_default()
    )
}
