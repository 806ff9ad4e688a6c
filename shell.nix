# A shell with everything that building and testing need. `nix develop` reads it through flake.nix;
# `nix-shell` reads it alone, with nixpkgs from the same channel.
{
  # The workspace uses a recent Rust, which the unstable channel has first.
  pkgs ? import (fetchTarball "https://channels.nixos.org/nixos-unstable/nixexprs.tar.xz") { },
}:

# mkShell brings the C compiler that builds the SQLite inside the binary.
pkgs.mkShell {
  packages = [
    pkgs.cargo
    pkgs.rustc
    pkgs.clippy
    pkgs.rustfmt
    # For the web atlas.
    pkgs.nodejs
    # Read what we serve in the tests: GDAL, and programs that run on Node and on Python.
    pkgs.gdal
    pkgs.python3
    # The server binaries: the tests start a cluster of their own.
    (pkgs.postgresql.withPackages (extensions: [ extensions.postgis ]))
    # The command line shell, to look into a database file. The binary brings its own SQLite.
    pkgs.sqlite
    # The tests of TLS make a certificate with it.
    pkgs.openssl
  ];
}
