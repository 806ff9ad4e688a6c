//! Country codes of FIPS 10-4, which agencies of the United States still write, and the two letters
//! of ISO 3166-1 that they stand for. Many look alike and mean other countries: `AU` is Austria.
//!
//! Islands that ISO counts among another country's have that one's code. Codes of countries that
//! are no more (`NT`, the Netherlands Antilles) and places that ISO leaves open (`PF`, the Paracel
//! Islands) are not here.

/// Each country's letters there and here, as `ASAU`.
const CODES: &str = "\
    AAAW ACAG AEAE AFAF AGDZ AJAZ ALAL AMAM ANAD AOAO AQAS ARAR ASAU ATAU AUAT AVAI AYAQ BABH \
    BBBB BCBW BDBM BEBE BFBS BGBD BHBZ BKBA BLBO BMMM BNBJ BOBY BPSB BQUM BRBR BSTF BTBT BUBG \
    BVBV BXBN BYBI CACA CBKH CDTD CELK CFCG CGCD CHCN CICL CJKY CKCC CMCM CNKM COCO CQMP CRAU \
    CSCR CTCF CUCU CVCV CWCK CYCY DADK DJDJ DODM DQUM DRDO ECEC EGEG EIIE EKGQ ENEE ERER ESSV \
    ETET EUTF EZCZ FGGF FIFI FJFJ FKFK FMFM FOFO FPPF FQUM FRFR FSTF GAGM GBGA GGGE GHGH GIGI \
    GJGD GKGG GLGL GMDE GOTF GPGP GQGU GRGR GTGT GVGN GYGY GZPS HAHT HKHK HMHM HOHN HQUM HRHR \
    HUHU ICIS IDID IMIM ININ IOIO IPFR IRIR ISIL ITIT IVCI IZIQ JAJP JEJE JMJM JNSJ JOJO JQUM \
    JUTF KEKE KGKG KNKP KQUM KRKI KSKR KTCX KUKW KVXK KZKZ LALA LELB LGLV LHLT LILR LOSK LQUM \
    LSLI LTLS LULU LYLY MAMG MBMQ MCMO MDMD MFYT MGMN MHMS MIMW MJME MKMK MLML MNMC MOMA MPMU \
    MQUM MRMR MTMT MUOM MVMV MXMX MYMY MZMZ NCNC NENU NFNF NGNE NHVU NING NLNL NNSX NONO NPNP \
    NRNR NSSR NUNI NZNZ ODSS PAPY PCPN PEPE PKPK PLPL PMPA POPT PPPG PSPW PUGW QAQA RERE RIRS \
    RMMH RNMF RORO RPPH RQPR RSRU RWRW SASA SBPM SCKN SESC SFZA SGSN SHSH SISI SLSL SMSM SNSG \
    SOSO SPES STLC SUSD SVSJ SWSE SXGS SYSY SZCH TBBL TDTT TETF THTH TITJ TKTC TLTK TNTO TOTG \
    TPST TSTN TTTL TUTR TVTV TWTW TXTM TZTZ UCCW UGUG UKGB UPUA USUS UVBF UYUY UZUZ VCVC VEVE \
    VIVG VMVN VQVI VTVA WANA WEPS WFWF WIEH WQUM WSWS WZSZ YMYE ZAZM ZIZW \
";

/// The two letters of the country that FIPS 10-4 writes like this.
pub(crate) fn of_fips(code: &str) -> Option<&'static str> {
    let pair = CODES.split_ascii_whitespace().find(|pair| pair.strip_prefix(code).is_some())?;
    (code.len() == 2).then(|| &pair[2..])
}

#[cfg(test)]
mod tests {
    use super::{CODES, of_fips};
    use crate::country::of_european;

    #[test]
    fn codes_that_look_alike_are_told_apart() {
        let countries = [
            ("UK", "GB"),
            ("GB", "GA"),
            ("AS", "AU"),
            ("AU", "AT"),
            ("GM", "DE"),
            ("CH", "CN"),
            ("SZ", "CH"),
            ("SF", "ZA"),
            ("ZA", "ZM"),
            ("RS", "RU"),
            ("RI", "RS"),
            ("SV", "SJ"),
            ("KV", "XK"),
        ];
        for (fips, iso) in countries {
            assert_eq!(of_fips(fips), Some(iso));
        }
        for none in ["NT", "PF", "YU", "U", "USA", ""] {
            assert_eq!(of_fips(none), None, "{none}");
        }
    }

    #[test]
    fn every_code_stands_once_and_for_a_country() {
        let mut seen = std::collections::BTreeSet::new();
        for pair in CODES.split_ascii_whitespace() {
            assert_eq!(pair.len(), 4, "{pair}");
            assert!(seen.insert(&pair[..2]), "{pair}");
            assert_eq!(of_european(&pair[2..]), Some(&pair[2..]), "{pair}");
        }
    }
}
