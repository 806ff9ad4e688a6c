//! Who can own, sign and be held to account.
use crate::prelude::*;

/// An organisation in law: a company, a fund, a branch, a public body.
#[derive(Table)]
#[table(
    domain = Regulatory,
    unique(lei, source_id),
    unique(source_id, external_id),
    index(name),
    index(registration_number),
    index(jurisdiction_code, status),
    index(entity_type, country_code),
    index(lei_status, lei_renewal_due_at)
)]
pub struct LegalEntity {
    pub id: Id<LegalEntity>,
    /// The full name in its own register, in capitals where the register has it so.
    pub name: Text<255>,
    /// What kind of organisation it is.
    pub entity_type: Option<LegalEntityType>,
    /// Legal entity identifier after ISO 17442: `549300LBI3LRIZ2V8V66`.
    pub lei: Option<Text<20>>,
    /// Other names, as a list of name, kind and language: trading names, former names.
    pub other_names: Option<Json>,
    /// Its form in law by the code of ISO 20275; `8888` where the list has none.
    pub legal_form_code: Option<Text<4>>,
    /// Its form in law, in words: `GmbH`, `limited partnership`.
    pub legal_form: Option<Text<255>>,
    /// Whose law it stands under: an ISO 3166-1 code such as `IE`, or one of 3166-2 as `US-DE`.
    pub jurisdiction_code: Option<Text<10>>,
    /// The register that it stands in, by GLEIF's list of authorities: `RA000170`.
    pub registration_authority_code: Option<Text<8>>,
    /// Its number in that register.
    pub registration_number: Option<Text<100>>,
    /// Whether it still exists.
    pub status: Option<LegalEntityStatus>,
    /// When it came into being.
    pub founded_date: Option<Date>,
    /// When it ceased to be.
    pub ended_date: Option<Date>,
    /// Why it ceased to be.
    pub end_reason: Option<LegalEntityEndReason>,
    /// What it became a part of, or was replaced by.
    #[column(on_delete = SetNull)]
    pub successor_id: Option<Id<LegalEntity>>,
    /// The entity whose accounts take it in directly; of a branch its head office.
    #[column(on_delete = SetNull)]
    pub parent_id: Option<Id<LegalEntity>>,
    /// The entity at the top of the group that takes it in.
    #[column(on_delete = SetNull)]
    pub ultimate_parent_id: Option<Id<LegalEntity>>,
    /// Why it names no parent, where it gives a reason.
    pub parent_exception: Option<ParentException>,
    /// Street and place of its seat in law.
    pub address: Option<Text<500>>,
    /// Post or zip code, with its leading zeros.
    pub postal_code: Option<Text<20>>,
    /// State, province or nation of its seat in law.
    pub region: Option<Text<255>>,
    /// ISO 3166-1 alpha-2 code of the country of its seat in law.
    pub country_code: Option<Text<2>>,
    /// Street and place that it is run from.
    pub headquarters_address: Option<Text<500>>,
    /// Post or zip code of the place that it is run from.
    pub headquarters_postal_code: Option<Text<20>>,
    /// ISO 3166-1 alpha-2 code of the country that it is run from.
    pub headquarters_country_code: Option<Text<2>>,
    /// Whether its shares are traded on an exchange.
    pub is_listed: Option<bool>,
    /// How its LEI stands; one that lapsed still names the entity.
    pub lei_status: Option<LeiStatus>,
    /// When its LEI was first given.
    pub lei_registered_at: Option<Timestamp>,
    /// When the LEI's record was last changed.
    pub lei_updated_at: Option<Timestamp>,
    /// By when the entity must confirm the LEI's record.
    pub lei_renewal_due_at: Option<Timestamp>,
    /// LEI of the organisation that keeps the record.
    pub lei_issuer_code: Option<Text<20>>,
    /// How far the record was checked against a register.
    pub lei_corroboration: Option<LeiCorroboration>,
    /// Whether the record keeps all of GLEIF's rules.
    pub is_lei_conforming: Option<bool>,
    /// What other registers call it, by register: `{"bic": "…", "GB-COH": "07444723"}`.
    pub identifiers: Option<Json>,
    /// Page that describes it to people.
    pub homepage_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What kind of organisation it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum LegalEntityType {
    /// A company, partnership or other body that a register brought into being.
    #[words("registeredEntity")]
    General,
    /// A body with rights of its own that stands in no register of companies.
    #[words("legalEntity")]
    Statutory,
    /// A fund that invests for others.
    Fund,
    /// A branch abroad, which is no body of its own.
    Branch,
    /// A person in business under a name.
    SoleProprietor,
    /// A state, a town, or a body of one.
    #[words("RESIDENT_GOVERNMENT_ENTITY", "state", "stateBody")]
    Government,
    /// A body that states made by treaty.
    #[words("INTERNATIONAL_ORGANIZATION")]
    InternationalOrganisation,
    /// A trust or another agreement to hold something together.
    Arrangement,
    /// Known to its register, and not named to the public.
    #[words("anonymousEntity")]
    Anonymous,
    /// Nobody knows which it is.
    #[words("unknownEntity")]
    Unknown,
}

/// Whether an entity still exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum LegalEntityStatus {
    /// It does, as far as its register says.
    Active,
    /// It was dissolved, merged away or struck off.
    Inactive,
}

/// Why an entity ceased to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum LegalEntityEndReason {
    /// It was wound up or struck off.
    Dissolved,
    /// It was merged or taken over.
    CorporateAction,
    /// Another reason.
    Other,
}

/// Why an entity names no parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum ParentException {
    /// Its parent has no LEI.
    NoLei,
    /// People own it, and no organisation does.
    NaturalPersons,
    /// Its parent need not take it into its accounts.
    NonConsolidating,
    /// Nobody is known to control it.
    NoKnownPerson,
    /// It may not or does not want to say.
    #[words(
        "BINDING_LEGAL_COMMITMENTS",
        "LEGAL_OBSTACLES",
        "CONSENT_NOT_OBTAINED",
        "DETRIMENT_NOT_EXCLUDED",
        "DISCLOSURE_DETRIMENTAL"
    )]
    NonPublic,
}

/// How an LEI stands (the registration status of GLEIF's format).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum LeiStatus {
    /// Applied for, and being checked.
    PendingValidation,
    /// Given, and confirmed in the last year.
    Issued,
    /// Given, and not confirmed in time.
    Lapsed,
    /// Ended, because the entity ended.
    Retired,
    /// Ended, because the entity was merged into another.
    Merged,
    /// Ended, because the entity had another LEI already.
    Duplicate,
    /// Found to be wrong or got by fraud.
    Annulled,
    /// Given up before it was issued.
    Cancelled,
    /// Handed to another issuer.
    Transferred,
    /// About to be handed to another issuer.
    PendingTransfer,
    /// About to be handed over, after which this issuer keeps it as a record only.
    PendingArchival,
}

/// How far an LEI's record was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum LeiCorroboration {
    /// Nothing is checked yet.
    Pending,
    /// All of it rests on what the entity said.
    EntitySuppliedOnly,
    /// Some of it agrees with a register.
    PartiallyCorroborated,
    /// All of it agrees with a register.
    FullyCorroborated,
}

examples!(
    LegalEntity::new("UK EQUITY FUND (OFFSHORE)")
        .entity_type(LegalEntityType::Fund)
        .lei("549300LBI3LRIZ2V8V66")
        .legal_form_code("8888")
        .legal_form("FUND")
        .jurisdiction_code("IE")
        .registration_authority_code("RA999999")
        .status(LegalEntityStatus::Active)
        .address("JP MORGAN HOUSE, DUBLIN 1, DUBLIN")
        .postal_code("D01 W213")
        .region("IE-D")
        .country_code("IE")
        .headquarters_address("JP MORGAN HOUSE, DUBLIN 1, DUBLIN")
        .headquarters_postal_code("D01 W213")
        .headquarters_country_code("IE")
        .lei_status(LeiStatus::Lapsed)
        .lei_registered_at(moment("2013-11-05T03:03:00Z"))
        .lei_updated_at(moment("2023-07-31T17:11:36Z"))
        .lei_renewal_due_at(moment("2014-11-01T10:44:00Z"))
        .lei_issuer_code("213800WAVVOPS85N2205")
        .lei_corroboration(LeiCorroboration::EntitySuppliedOnly)
        .is_lei_conforming(false)
        .identifiers(json(r#"{"spglobal": ["288226009"]}"#))
        .provenance(observed("549300LBI3LRIZ2V8V66", "2024-07-06T08:00:00Z")),
    (|row| row.lei("549300LBI3LRIZ2V8V66X"), "lei", Rule::Length(20)),
    (|row| row.legal_form_code("FUNDS"), "legal_form_code", Rule::Length(4)),
    (|row| row.headquarters_country_code("IRL"), "headquarters_country_code", Rule::Length(2)),
);
