//! Which operators are communities, by their names.
//!
//! The register doesn't say who is behind an operator, so its name must. A body counts as a
//! community's where its name says so in a word that such bodies are known by ([`WORDS`]), unless
//! the word stands in the name of a business or of a service of the state ([`OTHERS`]), or begins
//! with the retailer's: `Co-operative Group`. A known community whose name doesn't tell is not
//! found.

use terra_tables::social::OwnershipModel;

/// Words in the names of bodies that people of a place make for themselves, and their councils
/// below the district.
const WORDS: [&str; 15] = [
    " community ",
    " communities ",
    " cooperative ",
    " coop ",
    " cic ",
    " benefit society ",
    " energy society ",
    " development trust ",
    " energy trust ",
    " electricity trust ",
    " crofters ",
    " development council ",
    " parish council ",
    " town council ",
    " village hall ",
];

/// What holds such a word and is something else: a developer of wind farms, schools and clinics.
const OTHERS: [&str; 10] = [
    " community windpower ",
    " community wind power ",
    " community learning ",
    " community school ",
    " community schools ",
    " community primary ",
    " community college ",
    " community academy ",
    " community hospital ",
    " community health ",
];

/// The form in which people own what a body runs, where the last word of its name tells.
const FORMS: [(&str, OwnershipModel); 6] = [
    (" cooperative ", OwnershipModel::Cooperative),
    (" coop ", OwnershipModel::Cooperative),
    (" benefit society ", OwnershipModel::BenefitSociety),
    (" trust ", OwnershipModel::Trust),
    (" parish council ", OwnershipModel::Municipal),
    (" town council ", OwnershipModel::Municipal),
];

/// Whether an operator is a community, by itself or with others.
pub(super) fn is_community(operator: &str) -> bool {
    let mut name = words(operator);
    for other in OTHERS {
        name = name.replace(other, " ");
    }
    for retailer in [" coop ", " cooperative "] {
        name = name.strip_prefix(retailer).map_or(name.clone(), |rest| format!(" {rest}"));
    }
    WORDS.iter().any(|word| name.contains(word))
}

/// The form in which people own what an operator runs; none where it runs it with others.
pub(super) fn form(operator: &str) -> Option<OwnershipModel> {
    if operator.contains('/') {
        return None;
    }
    let name = words(operator);
    let name = name.strip_suffix("ltd ").or_else(|| name.strip_suffix("limited ")).unwrap_or(&name);
    FORMS.iter().find(|(word, _)| name.ends_with(word)).map(|(_, form)| *form)
}

/// The words of a name, each between blanks, in lower case: `Co-op Ltd` is ` coop ltd `.
fn words(name: &str) -> String {
    let name = name.to_lowercase().replace("co-op", "coop");
    let words =
        name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |line, word| line + word + " ")
}

#[cfg(test)]
mod tests {
    use super::{form, is_community};
    use terra_tables::social::OwnershipModel;

    #[test]
    fn communities_are_known_by_their_names() {
        for name in [
            "Core Pisces / Gower Power Co-op CIC",
            "Gwent Farmers' Community Solar Partnership",
            "Lightsource SPV 186 (community owned)",
            "West Solent Solar Cooperative",
            "Garth Wind (North Yell Development Council)",
            "The Islay Energy Trust/ Atlantis",
            "Wolverton & Greenleys Town Council",
            "Anytown Parish Council",
            "Village Hall of Anytown",
        ] {
            assert!(is_community(name), "{name}");
        }
        for name in [
            "Wind Prospect / Community Windpower",
            "Community Windpower (Community Wind Power)",
            "Oasis Community Learning / Eden Sustainable",
            "Co-operative Energy",
            "The National Trust",
            "Highland Council",
            "Cooper Energy Engineering",
            "Vicic",
        ] {
            assert!(!is_community(name), "{name}");
        }
    }

    #[test]
    fn the_last_word_tells_the_form() {
        assert_eq!(form("Gartree Wind Power Co-operative Ltd"), Some(OwnershipModel::Cooperative));
        assert_eq!(form("Roseland Community Energy Trust"), Some(OwnershipModel::Trust));
        assert_eq!(form("Greenham Common Community Trust / Torftech Energy"), None);
        assert_eq!(form("Community Energy Cumbria"), None);
    }
}
