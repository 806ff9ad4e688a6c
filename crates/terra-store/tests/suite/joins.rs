//! Joins by foreign key.

use crate::{
    fixture::{Fixture, cases},
    tables::{Company, Market, Permit, Plant, Project, Region, Status, User, Validation},
};
use terra_schema::{Date, Id, alias, filter::Named, scalar::Uuid};
use terra_store::{Database, Local, child, children, parent, related, related_many};

alias!(pub Reviewer = User);
alias!(pub Seat = Region);
alias!(pub Upstream = Plant);

cases! {
    the_row_a_foreign_key_points_to,
    the_first_row_that_points_here_is_the_first_by_id,
    a_filter_inside_a_join_chooses_what_is_joined,
    a_filter_on_a_joined_table_chooses_rows,
    the_limit_counts_rows_not_what_is_joined,
    the_same_table_twice_under_two_names,
    rows_of_the_same_table,
    two_hops_and_more,
    an_inner_join_leaves_out_rows_without,
    six_tables_at_once,
    many_rows_take_one_more_statement,
    many_rows_in_their_order_and_filtered,
    many_of_very_many,
    the_first_child_of_a_joined_row,
    orders_by_joined_columns,
    joins_within_a_transaction_see_its_rows,
}

fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

/// Three plants, of which the first has three permits and the second one, stored out of order.
async fn permits(database: &Fixture) -> [Id<Plant>; 3] {
    let plants = [1, 2, 3].map(|number| Plant::new(format!("plant {number}")).id(id(number)));
    let plants = database.insert_many(plants).await.unwrap();
    let day = |day| Date::new(2024, 5, day).unwrap();
    let permits = [
        Permit::new(plants[0], "third").id(id(30)).issued_date(day(1)),
        Permit::new(plants[0], "first").id(id(10)).issued_date(day(3)),
        Permit::new(plants[1], "only").id(id(40)),
        Permit::new(plants[0], "second").id(id(20)).issued_date(day(2)),
    ];
    database.insert_many(permits).await.unwrap();
    plants.try_into().unwrap()
}

async fn the_row_a_foreign_key_points_to(database: &Fixture) {
    let plants = permits(database).await;
    let select = database.select::<Permit>().left_join(related::<Plant>());
    let rows = select.order_by(Permit::name.asc()).all().await.unwrap();
    assert_eq!(rows.len(), 4);
    for (permit, plant) in &rows {
        assert_eq!(plant.as_ref().unwrap().id, permit.plant_id);
    }
    assert_eq!(rows[0].1.as_ref().unwrap().id, plants[0]);
    // A whole row, as it is by itself.
    let alone = database.get(plants[0]).await.unwrap();
    assert_eq!(rows[0].1, alone);
    let owned = Plant::new("owned").owner_id(None::<Id<User>>);
    database.insert(owned).await.unwrap();
    let select = database.select::<Plant>().left_join(related::<User>());
    let rows = select.filter(Plant::name.eq("owned")).all().await.unwrap();
    assert_eq!(rows[0].1, None);
}

async fn the_first_row_that_points_here_is_the_first_by_id(database: &Fixture) {
    permits(database).await;
    let select = database.select::<Plant>().left_join(related::<Permit>());
    let rows = select.order_by(Plant::name.asc()).all().await.unwrap();
    let names: Vec<_> =
        rows.iter().map(|(_, permit)| permit.as_ref().map(|permit| permit.name.as_str())).collect();
    assert_eq!(names, [Some("first"), Some("only"), None]);
    let named = database.select::<Plant>().left_join(child(Permit::plant_id));
    assert_eq!(named.order_by(Plant::name.asc()).all().await.unwrap(), rows);
}

async fn a_filter_inside_a_join_chooses_what_is_joined(database: &Fixture) {
    permits(database).await;
    let dated = related::<Permit>()
        .filter(Permit::issued_date.lt(Date::new(2024, 5, 3).unwrap()))
        .filter(Permit::name.ne("x"));
    let select = database.select::<Plant>().left_join(dated);
    let rows = select.order_by(Plant::name.asc()).all().await.unwrap();
    let names: Vec<_> =
        rows.iter().map(|(_, permit)| permit.as_ref().map(|permit| permit.name.as_str())).collect();
    assert_eq!(names, [Some("second"), None, None]);
    let second = related::<Plant>().filter(Plant::name.eq("plant 2"));
    let select = database.select::<Permit>().left_join(second).order_by(Permit::name.asc());
    let rows = select.all().await.unwrap();
    let joined: Vec<_> = rows.iter().map(|(_, plant)| plant.is_some()).collect();
    assert_eq!(joined, [false, true, false, false]);
}

async fn a_filter_on_a_joined_table_chooses_rows(database: &Fixture) {
    permits(database).await;
    let select = || database.select::<Permit>().left_join(related::<Plant>());
    let rows = select().filter(Plant::name.eq("plant 1")).all().await.unwrap();
    assert_eq!(rows.len(), 3);
    let both = select().filter(Plant::name.eq("plant 1")).filter(Permit::name.gt("first"));
    assert_eq!(both.count().await.unwrap(), 2);
    let first = database.select::<Plant>().left_join(related::<Permit>());
    let rows = first.filter(Permit::name.eq("second")).all().await.unwrap();
    assert!(rows.is_empty(), "only the first permit is joined");
    let without = database.select::<Plant>().left_join(related::<Permit>());
    let rows = without.filter(!Permit::name.contains("x")).all().await.unwrap();
    assert_eq!(rows.len(), 2, "a missing row meets no condition, nor its opposite");
}

async fn the_limit_counts_rows_not_what_is_joined(database: &Fixture) {
    permits(database).await;
    let rows = database
        .select::<Plant>()
        .left_join(related::<Permit>())
        .left_join(related_many::<Permit>())
        .order_by(Plant::name.asc())
        .limit(2)
        .all()
        .await
        .unwrap();
    let counts = rows.iter().map(|(plant, _, permits)| (plant.name.as_str(), permits.len()));
    let counts: Vec<_> = counts.collect();
    assert_eq!(counts, [("plant 1", 3), ("plant 2", 1)]);
    let select = database.select::<Plant>().left_join(related_many::<Permit>());
    assert_eq!(select.count().await.unwrap(), 3);
}

async fn validations(database: &Fixture) -> [Id<User>; 3] {
    let users = ["ada", "bob", "eve"].map(|name| User::new(name, format!("{name}@example.org")));
    let users = database.insert_many(users).await.unwrap();
    let plants = (0..3).map(|number| Plant::new(format!("plant {number}")));
    let plants = database.insert_many(plants).await.unwrap();
    let validations = [
        Validation::new(plants[0], users[0], true).reviewer_id(users[1]).remark("c"),
        Validation::new(plants[1], users[0], false).reviewer_id(users[2]).remark("a"),
        Validation::new(plants[2], users[0], true).remark("b"),
        Validation::new(plants[0], users[1], true).reviewer_id(users[0]),
    ];
    database.insert_many(validations).await.unwrap();
    users.try_into().unwrap()
}

async fn the_same_table_twice_under_two_names(database: &Fixture) {
    validations(database).await;
    let select = || {
        database
            .select::<Validation>()
            .left_join(parent(Validation::user_id))
            .left_join(parent(Validation::reviewer_id).named::<Reviewer>())
    };
    let rows = select().filter(Reviewer::on(User::name.eq("bob"))).all().await.unwrap();
    assert_eq!(rows.len(), 1);
    let (_, user, reviewer) = &rows[0];
    assert_eq!(user.as_ref().unwrap().name, "ada");
    assert_eq!(reviewer.as_ref().unwrap().name, "bob");
    let rows = select().filter(User::name.eq("bob")).all().await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].2.as_ref().unwrap().name, "ada");
    let by_reviewer = select()
        .order_by(Reviewer::by(User::name.desc()))
        .order_by(User::name.asc())
        .all()
        .await
        .unwrap();
    let names: Vec<_> = by_reviewer
        .iter()
        .map(|(_, _, reviewer)| reviewer.as_ref().map_or("-", |reviewer| reviewer.name.as_str()))
        .collect();
    assert_eq!(names, ["eve", "bob", "ada", "-"], "without a reviewer last");
}

async fn rows_of_the_same_table(database: &Fixture) {
    let upper = database.insert(Plant::new("upper")).await.unwrap();
    let lower = database.insert(Plant::new("lower").parent_id(upper)).await.unwrap();
    let select = database.select::<Plant>().left_join(parent(Plant::parent_id).named::<Upstream>());
    let rows = select.filter(Upstream::on(Plant::name.eq("upper"))).all().await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].0.id, rows[0].1.as_ref().unwrap().id), (lower, upper));
    let down = database
        .select::<Plant>()
        .left_join(child(Plant::parent_id).named::<Upstream>())
        .left_join(children(Plant::parent_id))
        .order_by(Plant::name.desc());
    let rows = down.all().await.unwrap();
    assert_eq!(rows[0].1.as_ref().unwrap().id, lower);
    assert_eq!(rows[0].2.len(), 1);
    assert_eq!((rows[1].1.is_none(), rows[1].2.len()), (true, 0));
}

async fn two_hops_and_more(database: &Fixture) {
    let owner = database.insert(User::new("ada", "ada@example.org")).await.unwrap();
    let plant = database.insert(Plant::new("Weir").owner_id(owner)).await.unwrap();
    let ownerless = database.insert(Plant::new("Dam")).await.unwrap();
    let permits = [Permit::new(plant, "a"), Permit::new(ownerless, "b")];
    database.insert_many(permits).await.unwrap();
    let rows = database
        .select::<Permit>()
        .left_join(related::<Plant>())
        .left_join(parent(Plant::owner_id))
        .order_by(User::name.asc())
        .all()
        .await
        .unwrap();
    assert_eq!(rows[0].2.as_ref().unwrap().id, owner);
    assert_eq!(rows[1].2, None);
    let count = database
        .select::<Permit>()
        .left_join(related::<Plant>())
        .left_join(parent(Plant::owner_id))
        .filter(User::name.starts_with("a"))
        .count();
    assert_eq!(count.await.unwrap(), 1);
    // From a table under another name.
    let region = database.insert(Region::new("north")).await.unwrap();
    let company = database.insert(Company::new("Acme").seat_id(region)).await.unwrap();
    database.insert(Project::new("p").company_id(company)).await.unwrap();
    alias!(pub Owner = Company);
    let rows = database
        .select::<Project>()
        .left_join(related::<Region>())
        .left_join(parent(Project::company_id).named::<Owner>())
        .left_join(parent(Company::seat_id).of::<Owner>().named::<Seat>())
        .filter(Seat::on(Region::name.eq("north")))
        .all()
        .await
        .unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].1, None);
    assert_eq!(rows[0].3.as_ref().unwrap().id, region);
}

async fn an_inner_join_leaves_out_rows_without(database: &Fixture) {
    let plants = permits(database).await;
    let select = database.select::<Plant>().join(related::<Permit>());
    let rows = select.order_by(Plant::name.asc()).all().await.unwrap();
    let names: Vec<_> = rows.iter().map(|(_, permit)| permit.name.as_str()).collect();
    assert_eq!(names, ["first", "only"]);
    let counted = database.select::<Plant>().join(related::<Permit>());
    assert_eq!(counted.count().await.unwrap(), 2);
    let narrow = related::<Permit>().filter(Permit::name.eq("second"));
    let rows = database.select::<Plant>().join(narrow).all().await.unwrap();
    assert_eq!((rows.len(), rows[0].0.id), (1, plants[0]));
    let rows = database.select::<Permit>().join(parent(Permit::plant_id)).all().await.unwrap();
    assert_eq!(rows.len(), 4);
    let owned = database.select::<Permit>().join(related::<Plant>()).join(parent(Plant::owner_id));
    assert_eq!(owned.count().await.unwrap(), 0);
}

async fn six_tables_at_once(database: &Fixture) {
    let region = database.insert(Region::new("north")).await.unwrap();
    let seat = database.insert(Region::new("south")).await.unwrap();
    let company = database.insert(Company::new("Acme").seat_id(seat)).await.unwrap();
    let plant = database.insert(Plant::new("Weir").status(Status::Operating)).await.unwrap();
    let market = database.insert(Market::new("day ahead")).await.unwrap();
    let whole = Project::new("whole")
        .region_id(region)
        .company_id(company)
        .plant_id(plant)
        .market_id(market);
    database.insert(whole).await.unwrap();
    database.insert(Project::new("bare")).await.unwrap();
    database.insert(Permit::new(plant, "water right")).await.unwrap();
    let select = || {
        database
            .select::<Project>()
            .left_join(related::<Region>())
            .left_join(related::<Company>())
            .left_join(related::<Plant>())
            .left_join(related::<Market>())
            .left_join(parent(Company::seat_id).named::<Seat>())
    };
    let rows = select().order_by(Project::name.desc()).all().await.unwrap();
    let (project, north, acme, weir, ahead, south) = &rows[0];
    assert_eq!(project.name, "whole");
    assert_eq!(north.as_ref().unwrap().name, "north");
    assert_eq!(acme.as_ref().unwrap().seat_id, Some(seat));
    assert_eq!(weir.as_ref().unwrap().status, Status::Operating);
    assert_eq!(ahead.as_ref().unwrap().name, "day ahead");
    assert_eq!(south.as_ref().unwrap().name, "south");
    let (bare, north, acme, weir, ahead, south) = &rows[1];
    assert_eq!(bare.name, "bare");
    assert!(north.is_none() && acme.is_none() && weir.is_none());
    assert!(ahead.is_none() && south.is_none());
    let narrow = select()
        .filter(Region::name.eq("north"))
        .filter(Company::name.eq("Acme"))
        .filter(Plant::status.eq(Status::Operating))
        .filter(Market::name.starts_with("day"))
        .filter(Seat::on(Region::name.eq("south")))
        .filter(Project::name.ne("bare"));
    assert_eq!(narrow.count().await.unwrap(), 1);
    let other = select().filter(Seat::on(Region::name.eq("north")));
    assert_eq!(other.count().await.unwrap(), 0);
}

/// How many statements a question takes.
async fn statements<R>(local: &Local, question: impl Future<Output = R>) -> (R, u64) {
    let before = local.statements().await;
    let answer = question.await;
    (answer, local.statements().await - before)
}

async fn many_rows_take_one_more_statement(database: &Fixture) {
    let users = validations(database).await;
    let local = database.local().await;
    let select = local.select::<User>().left_join(children(Validation::user_id));
    let question = select.order_by(User::name.asc()).all();
    let (rows, asked) = statements(&local, question).await;
    let rows = rows.unwrap();
    let counts: Vec<_> = rows.iter().map(|(user, all)| (user.name.as_str(), all.len())).collect();
    assert_eq!(counts, [("ada", 3), ("bob", 1), ("eve", 0)]);
    assert!(rows[0].1.iter().all(|validation| validation.user_id == users[0]));
    assert_eq!(asked, 2, "one for the users, one for all their validations");

    let select = local
        .select::<User>()
        .left_join(children(Validation::user_id))
        .left_join(children(Validation::reviewer_id))
        .filter(User::id.eq(users[1]));
    let (rows, asked) = statements(&local, select.all()).await;
    let rows = rows.unwrap();
    assert_eq!((rows[0].1.len(), rows[0].2.len(), asked), (1, 1, 3));
    let none = local.select::<User>().filter(User::name.eq("x"));
    let (rows, asked) =
        statements(&local, none.left_join(children(Validation::user_id)).all()).await;
    assert_eq!((rows.unwrap().len(), asked), (0, 1));
}

async fn many_rows_in_their_order_and_filtered(database: &Fixture) {
    permits(database).await;
    let names = async |many| {
        let rows = database.select::<Plant>().left_join(many).order_by(Plant::name.asc());
        let rows: Vec<(Plant, Vec<Permit>)> = rows.all().await.unwrap();
        let names = |permits: &[Permit]| {
            permits.iter().map(|permit| permit.name.as_str()).collect::<Vec<_>>().join(" ")
        };
        rows.iter().map(|(_, permits)| names(permits)).collect::<Vec<_>>()
    };
    let many = || related_many::<Permit>();
    assert_eq!(names(many()).await, ["first second third", "only", ""], "by id");
    let by_day = many().order_by(Permit::issued_date.asc());
    assert_eq!(names(by_day).await, ["third second first", "only", ""]);
    let by_name = many().order_by(Permit::name.desc()).filter(Permit::issued_date.is_not_null());
    assert_eq!(names(by_name).await, ["third second first", "", ""]);
    let two = many().filter(Permit::name.ne("first")).filter(Permit::name.ne("only"));
    assert_eq!(names(two).await, ["second third", "", ""]);
}

async fn many_of_very_many(database: &Fixture) {
    let plants = (0..12_000).map(|number| Plant::new(number.to_string()));
    let plants = database.insert_many(plants).await.unwrap();
    let permits = plants.iter().enumerate().flat_map(|(number, plant)| {
        (0..number % 3).map(move |turn| Permit::new(*plant, format!("{number} {turn}")))
    });
    database.insert_many(permits.collect::<Vec<_>>()).await.unwrap();
    let select = database.select::<Plant>().left_join(related_many::<Permit>());
    let rows = select.all().await.unwrap();
    assert_eq!(rows.len(), 12_000);
    for (plant, permits) in rows {
        let number: usize = plant.name.parse().unwrap();
        let names: Vec<_> = permits.iter().map(|permit| permit.name.as_str()).collect();
        let expected: Vec<_> = (0..number % 3).map(|turn| format!("{number} {turn}")).collect();
        assert_eq!(names, expected);
    }
}

async fn the_first_child_of_a_joined_row(database: &Fixture) {
    let plants = permits(database).await;
    let projects = plants.map(|plant| Project::new("p").plant_id(plant));
    database.insert_many(projects).await.unwrap();
    let rows = database
        .select::<Project>()
        .left_join(related::<Plant>())
        .left_join(child(Permit::plant_id).filter(Permit::name.ne("first")))
        .order_by(Plant::name.asc())
        .all()
        .await
        .unwrap();
    let names: Vec<_> = rows
        .iter()
        .map(|(_, _, permit)| permit.as_ref().map(|permit| permit.name.as_str()))
        .collect();
    assert_eq!(names, [Some("second"), Some("only"), None]);
}

async fn orders_by_joined_columns(database: &Fixture) {
    permits(database).await;
    let select = database.select::<Plant>().left_join(related::<Permit>());
    let rows = select
        .order_by(Permit::issued_date.desc())
        .order_by(Permit::name.asc())
        .order_by(Plant::name.desc())
        .all()
        .await
        .unwrap();
    let names: Vec<_> = rows.iter().map(|(plant, _)| plant.name.as_str()).collect();
    assert_eq!(names, ["plant 1", "plant 2", "plant 3"]);
}

async fn joins_within_a_transaction_see_its_rows(database: &Fixture) {
    let transaction = database.begin().await.unwrap();
    let plant = transaction.insert(Plant::new("Weir")).await.unwrap();
    transaction.insert_many([Permit::new(plant, "a"), Permit::new(plant, "b")]).await.unwrap();
    let select = transaction.select::<Plant>().left_join(related_many::<Permit>());
    let rows = select.all().await.unwrap();
    assert_eq!(rows[0].1.len(), 2);
    let outside = database.select::<Plant>().left_join(related_many::<Permit>());
    assert!(outside.all().await.unwrap().is_empty());
    transaction.commit().await.unwrap();
}
