//! Who owns whom, and how much of it.
use super::LegalEntity;
use crate::{energy::EnergyProject, prelude::*};

/// One interest that one owner holds in an entity or a project, for a time.
///
/// Who holds shares and votes has a row for each.
#[derive(Table)]
#[table(
    domain = Regulatory,
    unique(source_id, external_id),
    index(owner),
    index(owned_name),
    index(interest_type, share_percent),
    index(period_end_date)
)]
pub struct OwnershipStructure {
    pub id: Id<OwnershipStructure>,
    /// Who holds the interest, as the source writes it; of a person the name and no more.
    pub owner: Text<255>,
    /// What kind of interest it is.
    pub interest_type: OwnershipInterestType,
    /// Whether the owner is an organisation or a person.
    pub owner_type: Option<OwnerType>,
    /// The organisation that holds the interest; none for a person.
    #[column(on_delete = SetNull)]
    pub owner_entity_id: Option<Id<LegalEntity>>,
    /// What it is an interest in, as the source writes it.
    pub owned_name: Option<Text<255>>,
    /// The organisation that it is an interest in.
    #[column(on_delete = SetNull)]
    pub owned_entity_id: Option<Id<LegalEntity>>,
    /// The project that it is an interest in, where the plant itself is owned in parts.
    #[column(on_delete = SetNull)]
    pub project_id: Option<Id<EnergyProject>>,
    /// Whether anything stands between the owner and what is owned.
    pub directness: Option<OwnershipDirectness>,
    /// Whether the owner enjoys it in the end, and doesn't hold it for another.
    pub is_beneficial: Option<bool>,
    /// Whether the row is one link of a longer chain that the source states as a whole.
    pub is_component: Option<bool>,
    /// The share, where it is known exactly.
    #[column(unit = "%", range = 0..=100)]
    pub share_percent: Option<Decimal<7, 4>>,
    /// The share's lower bound, where a range is known: `25` of more than a quarter.
    #[column(unit = "%", range = 0..=100)]
    pub min_share_percent: Option<Decimal<7, 4>>,
    /// The share's upper bound, where a range is known.
    #[column(unit = "%", range = 0..=100)]
    pub max_share_percent: Option<Decimal<7, 4>>,
    /// Whether the share is more than its lower bound, and not equal to it.
    pub is_min_exclusive: Option<bool>,
    /// Whether the share is less than its upper bound, and not equal to it.
    pub is_max_exclusive: Option<bool>,
    /// First day that the interest was held.
    pub period_start_date: Option<Date>,
    /// Last day that the interest was held; none while it is.
    pub period_end_date: Option<Date>,
    /// What the latest statement did to the record.
    pub record_status: Option<OwnershipRecordStatus>,
    /// The declaration that the statement belongs to, as its register numbers it.
    pub declaration_number: Option<Text<100>>,
    /// How the publisher came to know of it.
    pub evidence_type: Option<OwnershipEvidence>,
    /// Who said so, where that is not the publisher itself.
    pub declarant: Option<Text<255>>,
    /// The register or body that makes it public.
    pub publisher: Option<Text<255>>,
    /// What else the source says of the interest: classes of shares, conditions.
    pub description: Option<Text<4000>>,
    /// Page or document that says so.
    pub source_url: Option<Text<2000>>,
    pub provenance: Provenance,
    pub audit: Audit,
}

/// What kind of interest is held (the list of BODS 0.4, the relations of GLEIF, and parts of a
/// plant).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum OwnershipInterestType {
    /// Shares in a company.
    Shareholding,
    /// Votes.
    #[words("votingRights")]
    VotingRights,
    /// The right to name or dismiss the board.
    #[words("appointmentOfBoard")]
    AppointmentOfBoard,
    /// A seat on the board.
    #[words("boardMember")]
    BoardMember,
    /// The chair of the board.
    #[words("boardChair")]
    BoardChair,
    /// Running the company, where nobody is known to own it.
    #[words("seniorManagingOfficial")]
    SeniorManagingOfficial,
    /// Control by the company's own rules.
    #[words("controlViaCompanyRulesOrArticles")]
    CompanyRules,
    /// Control by a law.
    #[words("controlByLegalFramework")]
    LegalFramework,
    /// Control of another kind.
    #[words("otherInfluenceOrControl")]
    OtherControl,
    /// Profit or income of an entity.
    #[words("rightsToProfitOrIncome")]
    ProfitRights,
    /// What is left when an entity ends.
    #[words("rightsToSurplusAssetsOnDissolution")]
    SurplusRights,
    /// Rights by contract.
    #[words("rightsGrantedByContract")]
    ContractRights,
    /// Rights by contract, once a condition is met.
    #[words("conditionalRightsGrantedByContract")]
    ConditionalContractRights,
    /// Having put something into a trust.
    Settlor,
    /// Holding what is in a trust.
    Trustee,
    /// Watching over a trust.
    Protector,
    /// Being whom a trust is for.
    #[words("beneficiaryOfLegalArrangement")]
    Beneficiary,
    /// Using what another owns.
    #[words("enjoymentAndUseOfAssets")]
    UseOfAssets,
    /// Profit or income of what another owns.
    #[words("rightToProfitOrIncomeFromAssets")]
    AssetProfitRights,
    /// Holding in one's own name what is another's.
    Nominee,
    /// Having another hold it in their name.
    Nominator,
    /// A part of the plant itself: a joint or working interest.
    AssetOwnership,
    /// Taking the entity directly into one's accounts.
    #[words("IS_DIRECTLY_CONSOLIDATED_BY")]
    DirectConsolidation,
    /// Taking the entity into the accounts at the top of a group.
    #[words("IS_ULTIMATELY_CONSOLIDATED_BY")]
    UltimateConsolidation,
    /// Being the head office of a branch abroad.
    #[words("IS_INTERNATIONAL_BRANCH_OF")]
    InternationalBranch,
    /// Managing a fund.
    #[words("IS_FUND-MANAGED_BY")]
    FundManagement,
    /// Being the fund that a sub-fund is a part of.
    #[words("IS_SUBFUND_OF")]
    UmbrellaFund,
    /// Being the fund that a feeder puts its money into.
    #[words("IS_FEEDER_TO")]
    MasterFund,
    /// Known to the publisher, and not made public.
    #[words("unpublishedInterest")]
    Unpublished,
    /// Not known.
    #[words("unknownInterest")]
    Unknown,
}

/// Who an owner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum OwnerType {
    /// An organisation or an arrangement such as a trust.
    #[words("registeredEntity", "legalEntity", "arrangement", "state", "stateBody")]
    Entity,
    /// A natural person.
    #[words("knownPerson")]
    Person,
    /// Known to the publisher, and not named to the public.
    #[words("anonymousPerson", "anonymousEntity")]
    Anonymous,
    /// Nobody knows who it is, or nobody said.
    #[words("unknownPerson", "unknownEntity")]
    Unknown,
}

/// Whether anything stands between an owner and what is owned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum OwnershipDirectness {
    /// Nothing does.
    Direct,
    /// Other entities do.
    Indirect,
    /// It isn't known.
    Unknown,
}

/// What a statement does to a record of ownership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum OwnershipRecordStatus {
    /// It is the first.
    New,
    /// It changes what was said before.
    Updated,
    /// It is the last: the interest ended, or should not have been stated.
    Closed,
}

/// How a publisher came to know of an interest (the source types of BODS).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CodeList)]
pub enum OwnershipEvidence {
    /// The entity said so of itself.
    #[words("selfDeclaration")]
    SelfDeclaration,
    /// An official register has it.
    #[words("officialRegister")]
    OfficialRegister,
    /// Somebody else said so.
    #[words("thirdParty")]
    ThirdParty,
    /// The publisher looked into it.
    #[words("primaryResearch")]
    PrimaryResearch,
    /// It was checked.
    Verified,
}

examples!(
    OwnershipStructure::new("Kingdom of Denmark", OwnershipInterestType::Shareholding)
        .owner_type(OwnerType::Entity)
        .owner_entity_id(Id::fresh())
        .owned_name("Ørsted A/S")
        .owned_entity_id(Id::fresh())
        .directness(OwnershipDirectness::Direct)
        .is_beneficial(true)
        .share_percent(dec!(50.1))
        .period_start_date(day("2016-06-09"))
        .record_status(OwnershipRecordStatus::New)
        .evidence_type(OwnershipEvidence::SelfDeclaration)
        .declarant("Ørsted A/S")
        .source_url("https://orsted.com/en/investors/shares/shareholders")
        .provenance(observed("orsted/kingdom-of-denmark", "2023-12-31T00:00:00Z")),
    (|row| row.share_percent(501), "share_percent", Rule::Max(100.0)),
    (|row| row.min_share_percent(-25), "min_share_percent", Rule::Min(0.0)),
    (|row| row.max_share_percent(dec!(33.33333)), "max_share_percent", Rule::Digits(7, 4)),
);
