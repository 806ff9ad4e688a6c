//! Exact numbers, with rust_decimal and plain doubles as judges.

use crate::sample::checked;
use proptest::prelude::*;
use rust_decimal::dec;
use terra_schema::{Decimal, Value, scalar::DecimalError};

type Judge = rust_decimal::Decimal;

/// Every mantissa of 15 digits, and the ones around powers of ten more often.
fn mantissas() -> impl Strategy<Value = i64> {
    const END: i64 = 1_000_000_000_000_000;
    prop_oneof![
        1 - END..END,
        (0_u32..15, -2_i64..=2).prop_map(|(power, off)| 10_i64.pow(power) + off),
        Just(END - 1),
        Just(1 - END),
    ]
}

/// Runs a test for each scale that a decimal of 15 digits can have.
macro_rules! for_each_scale {
    ($mantissa:expr, $test:ident) => {
        for_each_scale!(@ $mantissa, $test, 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)
    };
    (@ $mantissa:expr, $test:ident, $($scale:literal)*) => {
        $($test::<$scale>($mantissa)?;)*
    };
}

fn survives_a_double<const S: u8>(mantissa: i64) -> Result<(), TestCaseError> {
    let stored = Decimal::<15, S>::from_mantissa(mantissa).unwrap().to_f64();
    let back = (stored * 10_f64.powi(S.into())).round();
    prop_assert_eq!(back as i64, mantissa, "scale {}: {}", S, stored);
    Ok(())
}

fn is_the_nearest_double<const S: u8>(mantissa: i64) -> Result<(), TestCaseError> {
    let decimal = Decimal::<15, S>::from_mantissa(mantissa).unwrap();
    prop_assert_eq!(decimal.to_f64(), decimal.to_string().parse::<f64>().unwrap());
    Ok(())
}

fn is_written_as_the_judge_writes_it<const S: u8>(mantissa: i64) -> Result<(), TestCaseError> {
    let decimal = Decimal::<15, S>::from_mantissa(mantissa).unwrap();
    let judge = Judge::new(mantissa, S.into());
    prop_assert_eq!(decimal.to_string(), judge.to_string());
    prop_assert_eq!(Judge::from(decimal), judge);
    prop_assert_eq!(Decimal::<15, S>::try_from(judge), Ok(decimal));
    prop_assert_eq!(Decimal::<15, S>::try_from(judge.normalize()), Ok(decimal));
    Ok(())
}

proptest! {
    #[test]
    fn fifteen_digits_survive_a_double(mantissa in mantissas()) {
        for_each_scale!(mantissa, survives_a_double);
    }

    #[test]
    fn a_decimal_becomes_the_nearest_double(mantissa in mantissas()) {
        for_each_scale!(mantissa, is_the_nearest_double);
    }

    #[test]
    fn a_decimal_is_written_with_all_digits_of_its_scale(mantissa in mantissas()) {
        for_each_scale!(mantissa, is_written_as_the_judge_writes_it);
    }

    #[test]
    fn what_would_lose_a_digit_is_refused(mantissa in any::<i64>(), scale in 0_u32..=28) {
        let judge = Judge::new(mantissa, scale);
        let fits = judge.round_dp(3) == judge && judge.abs() < dec!(1_000_000);
        match Decimal::<9, 3>::try_from(judge) {
            Ok(decimal) => {
                prop_assert!(fits);
                prop_assert_eq!(decimal, judge);
            }
            Err(error) => {
                prop_assert!(!fits, "{} fits", judge);
                prop_assert_eq!(error, DecimalError { precision: 9, scale: 3 });
            }
        }
    }

    #[test]
    fn decimals_are_ordered_as_numbers(left in mantissas(), right in mantissas()) {
        let typed = |mantissa| Decimal::<15, 4>::from_mantissa(mantissa).unwrap();
        let judged = Judge::new(left, 4).cmp(&Judge::new(right, 4));
        prop_assert_eq!(typed(left).cmp(&typed(right)), judged);
    }

    #[test]
    fn the_check_and_the_type_keep_the_same_number(mantissa in 0_i64..=10_010, zeros in 0_u32..4) {
        // 12.3 said as 12.300: zeros at the end are no digits too many.
        let said = Judge::new(mantissa * 10_i64.pow(zeros), 2 + zeros);
        let kept = checked("share", Value::Decimal(said));
        let typed = Decimal::<5, 2>::try_from(said).unwrap();
        prop_assert_eq!(kept.to_string(), typed.to_string());
    }

    #[test]
    fn a_decimal_said_for_a_double_becomes_the_nearest(
        mantissa in 0_i128..=79_228_162_514_264_337_593_543_950_335, scale in 0_u32..=28,
    ) {
        let judge = Judge::from_i128_with_scale(mantissa, scale);
        let nearest: f64 = judge.to_string().parse().unwrap();
        prop_assert_eq!(checked("ratio", Value::Decimal(judge)), Value::Real(nearest));
    }
}

#[test]
fn the_limits_of_a_decimal() {
    type Price = Decimal<5, 2>;
    assert_eq!(Price::from_mantissa(99_999).unwrap().to_string(), "999.99");
    assert_eq!(Price::from_mantissa(-99_999).unwrap().to_string(), "-999.99");
    let error = DecimalError { precision: 5, scale: 2 };
    let refused = Err(error);
    assert_eq!(Price::from_mantissa(100_000), refused);
    assert_eq!(Price::from_mantissa(-100_000), refused);
    assert_eq!(Price::from_mantissa(i64::MIN), refused);
    assert_eq!(Price::try_from(dec!(1.005)), refused);
    assert_eq!(Price::try_from(Judge::MAX), refused);
    assert_eq!(Price::try_from(Judge::MIN), refused);
    assert_eq!(error.to_string(), "more digits than decimal(5, 2) keeps");
}

#[test]
fn small_negative_numbers_keep_their_sign() {
    assert_eq!(Decimal::<5, 2>::from_mantissa(-5).unwrap().to_string(), "-0.05");
    assert_eq!(format!("{:?}", Decimal::<3, 3>::from_mantissa(-5).unwrap()), "-0.005");
    assert_eq!(Decimal::<5, 2>::try_from(dec!(-0.00)).unwrap().to_string(), "0.00");
    assert_eq!(Decimal::<15, 0>::from_mantissa(-7).unwrap().to_string(), "-7");
}
