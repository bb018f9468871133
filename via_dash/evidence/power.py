"""What a number of people can show: the smallest effect a study would have found, and how sure a share is.

Both are computed here from reported numbers and so are derived, never stated. statsmodels is
imported inside the functions: it takes about a second, which only those who ask for this wait.
"""

ALPHA = 0.05
_HALVINGS = 40  # of at most 1: the answer is exact to far below the decimals that are shown


def minimum_detectable_effect(
    n_intervention: int, n_control: int, *, base: float, power: float, alpha: float = ALPHA
) -> float | None:
    """The smallest rise above ``base`` that a two-sided test finds with probability ``power``.

    A difference of two proportions, 0 to 1; None where not even a rise to 1 would be found so
    often. The power of the z-test of two independent proportions under simple random
    allocation, normal approximation without continuity correction, pooled variance under the
    null and separate variances under the alternative:

        power(d) = Φ((d - z·s0) / s1) + Φ((-d - z·s0) / s1),  z = Φ⁻¹(1 - alpha/2)
        s0² = m·(1 - m)·(1/n1 + 1/n2),  m = (n1·p1 + n2·p2) / (n1 + n2)
        s1² = p1·(1 - p1)/n1 + p2·(1 - p2)/n2,  p2 = base,  p1 = base + d

    with n1, p1 of the intervention group and n2, p2 of the control group. Source: Fleiss, Levin
    & Paik (2003), Statistical Methods for Rates and Proportions, 3rd edition, chapter 4; computed
    by ``power_proportions_2indep`` of statsmodels and solved for d > 0. ``power`` is at least one
    half: d - z·s0 - Φ⁻¹(power)·s1 is then convex in d and negative at 0, so that it crosses zero
    at most once and halving the span finds the crossing.
    """
    if not (0 < base < 1 and 0.5 <= power < 1):
        raise ValueError(f"no minimum detectable effect for base {base} and power {power}")
    if n_intervention < 1 or n_control < 1:
        return None
    from statsmodels.stats.proportion import power_proportions_2indep

    def found(rise: float) -> bool:
        chance = power_proportions_2indep(
            rise, base, n_intervention, n_control / n_intervention, alpha, return_results=False
        )
        return bool(chance >= power)

    low, high = 0.0, 1.0 - base
    if not found(high):
        return None
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if found(middle) else (middle, high)
    return high


def wilson_interval(share: float, n: int, *, alpha: float = ALPHA) -> tuple[float, float]:
    """The Wilson score interval of a share (0 to 1) of ``n`` people.

    It is about the share, not about an effect: how far it may be from the share in a larger group
    of which these people are a random draw. Source: Wilson (1927), Journal of the American
    Statistical Association 22, 209-212; ``proportion_confint`` of statsmodels. A printed share is
    rounded, so that share times n need not be whole; it is taken as printed.
    """
    if n < 1 or not 0 <= share <= 1:
        raise ValueError(f"{share} is no share of {n} people")
    from statsmodels.stats.proportion import proportion_confint

    low, high = proportion_confint(share * n, n, alpha, method="wilson")
    return min(float(low), share), max(float(high), share)  # rounding errors at 0 and 1
