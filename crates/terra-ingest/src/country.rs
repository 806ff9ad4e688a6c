//! Country codes: sources write three letters, the atlas two (ISO 3166-1).
//!
//! Kosovo has no code there; `XK` is what the European Union and others use for it, with three
//! letters that each source chooses for itself.

/// Each country's three letters and its two, as `AUSAU`.
const CODES: &str = "\
    ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG \
    AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL \
    BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH \
    CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX \
    CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES \
    ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI \
    GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM \
    HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT \
    JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KOSXK KWTKW LAOLA LBNLB \
    LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD \
    MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS \
    MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO \
    NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP \
    PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS \
    SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI \
    SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO \
    TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC \
    VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS XKXXK YEMYE ZAFZA ZMBZM ZWEZW \
";

/// The two letters of the country with these three.
pub(crate) fn alpha_2(alpha_3: &str) -> Option<&'static str> {
    let pair = CODES.split_ascii_whitespace().find(|pair| pair.strip_prefix(alpha_3).is_some())?;
    (alpha_3.len() == 3).then(|| &pair[3..])
}

/// The two letters of the country that the European Union's offices write like this: they have
/// codes of their own for the United Kingdom and for Greece.
pub(crate) fn of_european(code: &str) -> Option<&'static str> {
    let code = match code {
        "UK" => "GB",
        "EL" => "GR",
        code => code,
    };
    let mut codes = CODES.split_ascii_whitespace().filter_map(|pair| pair.get(3..));
    codes.find(|alpha_2| *alpha_2 == code)
}

#[cfg(test)]
mod tests {
    use super::{alpha_2, of_european};

    #[test]
    fn european_codes_are_the_iso_ones_but_for_two() {
        assert_eq!(of_european("UK"), Some("GB"));
        assert_eq!(of_european("EL"), Some("GR"));
        assert_eq!(of_european("GB"), Some("GB"));
        assert_eq!(of_european("NO"), Some("NO"));
        assert_eq!(of_european("XK"), Some("XK"));
        assert_eq!(of_european("ZZ"), None);
        assert_eq!(of_european("NOR"), None);
        assert_eq!(of_european(""), None);
    }

    #[test]
    fn three_letters_become_two() {
        assert_eq!(alpha_2("AUS"), Some("AU"));
        assert_eq!(alpha_2("GBR"), Some("GB"));
        assert_eq!(alpha_2("ZWE"), Some("ZW"));
        assert_eq!(alpha_2("KOS"), Some("XK"));
        assert_eq!(alpha_2("XKX"), Some("XK"));
        assert_eq!(alpha_2("AU"), None);
        assert_eq!(alpha_2("XXX"), None);
        assert_eq!(alpha_2(""), None);
    }
}
