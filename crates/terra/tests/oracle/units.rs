//! Moments, roundings and codes of countries, as several files write them.

/// A moment as SQLite stores it, of a day `2018-04-01` and a time `07:00` or `07:00:00.250`.
pub(crate) fn moment(day: &str, time: &str) -> String {
    let (minutes, seconds) = if time.len() > 5 { time.split_at(6) } else { (time, "00") };
    let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, ""));
    format!("{day}T{}:{whole}.{fraction:0<6}Z", &minutes[..5])
}

/// A moment of a text such as `2018-04-01 07:00:00` or `2018-04-01T07:00:00Z`.
pub(crate) fn iso(text: &str) -> String {
    moment(&text[..10], text[11..].trim_end_matches('Z'))
}

/// A moment of `5/19/2018 15:44`, as Americans write it.
pub(crate) fn american(text: &str) -> String {
    let (day, time) = text.split_once(' ').unwrap();
    let [month, day, year] = day.split('/').collect::<Vec<_>>()[..] else { panic!("{text}") };
    moment(&format!("{year}-{month:0>2}-{day:0>2}"), &format!("{time:0>5}"))
}

/// A moment of milliseconds since 1970.
pub(crate) fn epoch(milliseconds: i64) -> String {
    let (mut days, rest) = (milliseconds / 86_400_000, milliseconds % 86_400_000);
    let is_leap = |year: i64| (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let mut year = 1970;
    while days >= 365 + i64::from(is_leap(year)) {
        days -= 365 + i64::from(is_leap(year));
        year += 1;
    }
    let february = 28 + i64::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    let seconds = rest / 1000;
    let [hour, minute, second] = [seconds / 3600, seconds / 60 % 60, seconds % 60];
    let day = days + 1;
    let fraction = rest % 1000;
    format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{fraction:03}000Z")
}

/// A decimal number to so many digits, half away from zero, without zeros at its end.
pub(crate) fn rounded(text: &str, digits: usize) -> String {
    let (sign, text) = text.strip_prefix('-').map_or(("", text), |text| ("-", text));
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let shifted: i64 = format!("{whole}{:0<10.10}", fraction).parse().unwrap();
    let step = 10_i64.pow(u32::try_from(10 - digits).unwrap());
    let steps = (shifted + step / 2) / step;
    let one = 10_i64.pow(u32::try_from(digits).unwrap());
    let number = format!("{}.{:0digits$}", steps / one, steps % one);
    let number = number.trim_end_matches('0').trim_end_matches('.');
    if number == "0" { number.to_owned() } else { format!("{sign}{number}") }
}

/// The countries of FIPS 10-4, as the lists of NOAA name them, with the Azores (AZ) and the Canary
/// Islands (CP), and their codes of ISO 3166-1.
const FIPS: &str = "\
    AA=AW AC=AG AE=AE AF=AF AG=DZ AJ=AZ AL=AL AM=AM AN=AD AO=AO AQ=AS AR=AR AS=AU AU=AT AV=AI \
    AY=AQ AZ=PT BA=BH BB=BB BC=BW BD=BM BE=BE BF=BS BG=BD BH=BZ BK=BA BL=BO BM=MM BN=BJ BO=BY \
    BP=SB BR=BR BT=BT BU=BG BV=BV BX=BN BY=BI CA=CA CB=KH CD=TD CE=LK CF=CG CG=CD CH=CN CI=CL \
    CJ=KY CK=CC CM=CM CN=KM CO=CO CP=ES CQ=MP CS=CR CT=CF CU=CU CV=CV CW=CK CY=CY DA=DK DJ=DJ \
    DO=DM DR=DO EC=EC EG=EG EI=IE EK=GQ EN=EE ER=ER ES=SV ET=ET EU=TF EZ=CZ FG=GF FI=FI FJ=FJ \
    FK=FK FM=FM FO=FO FP=PF FQ=UM FR=FR FS=TF GA=GM GB=GA GG=GE GH=GH GI=GI GJ=GD GK=GG GL=GL \
    GM=DE GP=GP GQ=GU GR=GR GT=GT GV=GN GY=GY HA=HT HK=HK HO=HN HR=HR HU=HU IC=IS ID=ID IM=IM \
    IN=IN IO=IO IR=IR IS=IL IT=IT IV=CI IZ=IQ JA=JP JE=JE JM=JM JO=JO JQ=UM JU=TF KE=KE KG=KG \
    KN=KP KR=KI KS=KR KT=CX KU=KW KV=XK KZ=KZ LA=LA LE=LB LG=LV LH=LT LI=LR LO=SK LQ=UM LS=LI \
    LT=LS LU=LU LY=LY MA=MG MB=MQ MC=MO MD=MD MF=YT MG=MN MH=MS MI=MW MJ=ME MK=MK ML=ML MO=MA \
    MP=MU MQ=UM MR=MR MT=MT MU=OM MV=MV MX=MX MY=MY MZ=MZ NC=NC NE=NU NF=NF NG=NE NH=VU NI=NG \
    NL=NL NO=NO NP=NP NR=NR NS=SR NU=NI NZ=NZ OD=SS PA=PY PC=PN PE=PE PK=PK PL=PL PM=PA PO=PT \
    PP=PG PS=PW PU=GW QA=QA RE=RE RI=RS RM=MH RO=RO RP=PH RQ=PR RS=RU RW=RW SA=SA SB=PM SC=KN \
    SE=SC SF=ZA SG=SN SH=SH SI=SI SL=SL SN=SG SO=SO SP=ES ST=LC SU=SD SV=SJ SW=SE SX=GS SY=SY \
    SZ=CH TD=TT TH=TH TI=TJ TK=TC TL=TK TN=TO TO=TG TP=ST TS=TN TT=TL TU=TR TV=TV TW=TW TX=TM \
    TZ=TZ UG=UG UK=GB UP=UA US=US UV=BF UY=UY UZ=UZ VC=VC VE=VE VI=VG VM=VN VQ=VI WA=NA WF=WF \
    WI=EH WQ=UM WS=WS WZ=SZ YM=YE ZA=ZM ZI=ZW";

/// The country of a code of FIPS 10-4.
pub(crate) fn country(fips: &str) -> Option<&'static str> {
    FIPS.split(' ')
        .find_map(|pair| pair.split_once('=').filter(|pair| pair.0 == fips))
        .map(|pair| pair.1)
}

#[test]
fn units_are_as_others_reckon_them() {
    assert_eq!(epoch(1_517_966_773_840), "2018-02-07T01:26:13.840000Z");
    assert_eq!(epoch(1_709_164_800_000), "2024-02-29T00:00:00.000000Z");
    assert_eq!(american("5/2/2018 1:05"), "2018-05-02T01:05:00.000000Z");
    assert_eq!(iso("2017-08-04T06:17:54.553Z"), "2017-08-04T06:17:54.553000Z");
    let roundings = [("-13.66015", "-13.6602"), ("40.25", "40.25"), ("-0.00004", "0"), ("7", "7")];
    for (text, to) in roundings {
        assert_eq!(rounded(text, 4), to);
    }
    assert_eq!((country("SW"), country("NT")), (Some("SE"), None));
}
