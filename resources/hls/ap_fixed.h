// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: MIT-0
//
// ap_fixed for C simulation where AMD's headers are not at hand: the same integers for what the kernels of
// this project use. Synthesis tools bring their own; this file is on no include path of theirs.
//
// ap_fixed<W,I,Q,O>: W bits, of which I (the sign included) stand before the binary point; I may be negative
// or larger than W. A value is an integer times 2^-(W-I). Casts round by Q, then bring the value into the
// range by O (AMD UG1399; IEEE 1666 7.10). Sums, differences and products have as many bits as they need. Up
// to 126 bits. C++14 with the 128-bit integers of g++ and clang.
#ifndef SNAC_AP_FIXED_H
#define SNAC_AP_FIXED_H

#include <cmath>
#include <type_traits>

enum ap_q_mode { AP_RND, AP_RND_ZERO, AP_RND_MIN_INF, AP_RND_INF, AP_RND_CONV, AP_TRN, AP_TRN_ZERO };
enum ap_o_mode { AP_SAT, AP_SAT_ZERO, AP_SAT_SYM, AP_WRAP, AP_WRAP_SM };

namespace snac_fixed {

__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 uwide;

const int widest = 126;

/// What a cast goes to.
struct Target
{
    int width;
    int fraction;
    bool is_signed;
    ap_q_mode rounding;
    ap_o_mode overflow;

    wide high() const
    {
        return static_cast<wide>((static_cast<uwide>(1) << (is_signed ? width - 1 : width)) - 1);
    }
    wide low() const { return !is_signed ? 0 : overflow == AP_SAT_SYM ? -high() : -high() - 1; }
};

/// value / 2^shift, shift > 0, |value| < 2^126.
inline wide shifted_right(wide value, int shift, ap_q_mode rounding)
{
    if (shift > 127) {
        shift = 127; // every value is less than half a step
    }
    const wide below = value >> shift;
    const uwide rest = static_cast<uwide>(value) & ((static_cast<uwide>(1) << shift) - 1);
    const uwide half = static_cast<uwide>(1) << (shift - 1);
    const bool negative = value < 0;
    bool up = false;
    switch (rounding) {
    case AP_TRN:
        break;
    case AP_TRN_ZERO:
        up = negative && rest != 0;
        break;
    case AP_RND:
        up = rest >= half;
        break;
    case AP_RND_ZERO:
        up = rest > half || (rest == half && negative);
        break;
    case AP_RND_INF:
        up = rest > half || (rest == half && !negative);
        break;
    case AP_RND_MIN_INF:
        up = rest > half;
        break;
    case AP_RND_CONV:
        up = rest > half || (rest == half && (below & 1) != 0);
        break;
    }
    return below + (up ? 1 : 0);
}

/// The lower bits, as a number of the format.
inline wide wrapped(uwide bits, const Target& to)
{
    const uwide mask = (static_cast<uwide>(1) << to.width) - 1;
    const uwide low = bits & mask;
    const bool negative = to.is_signed && (low >> (to.width - 1)) != 0;
    return static_cast<wide>(negative ? low | ~mask : low);
}

inline wide beyond(bool negative, uwide bits, const Target& to)
{
    switch (to.overflow) {
    case AP_SAT:
    case AP_SAT_SYM:
        return negative ? to.low() : to.high();
    case AP_SAT_ZERO:
        return 0;
    default:
        return wrapped(bits, to);
    }
}

/// value * 2^-fraction as an integer of the format.
inline wide cast(wide value, int fraction, const Target& to)
{
    const int shift = fraction - to.fraction;
    if (shift > 0) {
        const wide units = shifted_right(value, shift, to.rounding);
        return units > to.high() || units < to.low() ? beyond(units < 0, static_cast<uwide>(units), to)
                                                     : units;
    }
    const int up = -shift;
    const wide most = up > 126 ? 0 : to.high() >> up;
    const wide least = up > 126 ? 0 : -(-to.low() >> up);
    const uwide bits = up > 127 ? 0 : static_cast<uwide>(value) << up;
    return value > most || value < least ? beyond(value < 0, bits, to) : static_cast<wide>(bits);
}

/// The cast of any finite double; exact.
inline wide cast(double value, const Target& to)
{
    int exponent = 0;
    const double mantissa = std::frexp(value, &exponent);
    return cast(static_cast<wide>(std::ldexp(mantissa, 53)), 53 - exponent, to);
}

/// value * 2^up, or, where that has more than 127 bits, a number beyond all others of its sign.
inline wide raised(wide value, int up)
{
    const wide limit = static_cast<wide>((static_cast<uwide>(1) << 127) - 1);
    if (value == 0 || up == 0) {
        return value;
    }
    if (up > 126 || value > (limit >> up) || value < -(limit >> up)) {
        return value < 0 ? -limit : limit;
    }
    return static_cast<wide>(static_cast<uwide>(value) << up);
}

/// -1, 0 or 1: how a * 2^-fraction_a compares with b * 2^-fraction_b.
inline int compared(wide a, int fraction_a, wide b, int fraction_b)
{
    const wide left = raised(a, fraction_b > fraction_a ? fraction_b - fraction_a : 0);
    const wide right = raised(b, fraction_a > fraction_b ? fraction_a - fraction_b : 0);
    return left < right ? -1 : left > right ? 1 : 0;
}

constexpr int larger(int a, int b)
{
    return a > b ? a : b;
}

} // namespace snac_fixed

/// Some bits of a number, to be read, or written from integers and from bits of others.
template<class Number>
class ap_range_ref
{
public:
    ap_range_ref(Number& number, int high, int low)
        : m_number(number)
        , m_high(high)
        , m_low(low)
    {
    }
    ap_range_ref(const ap_range_ref&) = default;

    unsigned long long to_uint64() const
    {
        const snac_fixed::uwide bits = static_cast<snac_fixed::uwide>(m_number.raw()) >> m_low;
        return static_cast<unsigned long long>(bits & mask());
    }
    unsigned to_uint() const { return static_cast<unsigned>(to_uint64()); }
    int to_int() const { return static_cast<int>(to_uint64()); }
    operator unsigned long long() const { return to_uint64(); }

    ap_range_ref& operator=(unsigned long long value)
    {
        const snac_fixed::uwide field = mask() << m_low;
        const snac_fixed::uwide bits = (static_cast<snac_fixed::uwide>(value) << m_low) & field;
        m_number.set_bits((static_cast<snac_fixed::uwide>(m_number.raw()) & ~field) | bits);
        return *this;
    }
    template<class Other>
    ap_range_ref& operator=(const ap_range_ref<Other>& other)
    {
        return *this = other.to_uint64();
    }
    ap_range_ref& operator=(const ap_range_ref& other) { return *this = other.to_uint64(); }

private:
    snac_fixed::uwide mask() const { return (static_cast<snac_fixed::uwide>(1) << (m_high - m_low + 1)) - 1; }

    Number& m_number;
    int m_high;
    int m_low;
};

template<int W, int I, bool S, ap_q_mode Q = AP_TRN, ap_o_mode O = AP_WRAP, int N = 0>
class ap_fixed_base
{
    static_assert(W >= 1 && W <= snac_fixed::widest, "this header knows 1 to 126 bits; AMD's knows more");
    static_assert(N == 0 && O != AP_WRAP_SM, "saturation bits and AP_WRAP_SM are in AMD's header alone");

public:
    static const int width = W;
    static const int iwidth = I;
    static const ap_q_mode qmode = Q;
    static const ap_o_mode omode = O;

    ap_fixed_base() noexcept
        : m_raw(0)
    {
    }
    template<int W2, int I2, bool S2, ap_q_mode Q2, ap_o_mode O2, int N2>
    ap_fixed_base(const ap_fixed_base<W2, I2, S2, Q2, O2, N2>& other) noexcept
        : m_raw(snac_fixed::cast(other.raw(), W2 - I2, target()))
    {
    }
    template<class Integer, typename std::enable_if<std::is_integral<Integer>::value, int>::type = 0>
    ap_fixed_base(Integer value) noexcept
        : m_raw(snac_fixed::cast(static_cast<snac_fixed::wide>(value), 0, target()))
    {
    }
    ap_fixed_base(double value) noexcept
        : m_raw(snac_fixed::cast(value, target()))
    {
    }

    /// The integer that stands for the value; of this header alone.
    snac_fixed::wide raw() const { return m_raw; }
    /// The lower W bits of a pattern; of this header alone.
    void set_bits(snac_fixed::uwide bits) { m_raw = snac_fixed::wrapped(bits, target()); }

    ap_range_ref<ap_fixed_base> range(int high, int low)
    {
        return ap_range_ref<ap_fixed_base>(*this, high, low);
    }
    ap_range_ref<const ap_fixed_base> range(int high, int low) const
    {
        return ap_range_ref<const ap_fixed_base>(*this, high, low);
    }

    double to_double() const { return std::ldexp(static_cast<double>(m_raw), I - W); }
    /// Toward zero, as a cast of AMD's types to an integer.
    long long to_int64() const
    {
        const snac_fixed::Target whole = {64, 0, true, AP_TRN_ZERO, AP_WRAP};
        return static_cast<long long>(snac_fixed::cast(m_raw, W - I, whole));
    }
    int to_int() const { return static_cast<int>(to_int64()); }
    unsigned to_uint() const { return static_cast<unsigned>(to_int64()); }

    template<int W2, int I2, bool S2, ap_q_mode Q2, ap_o_mode O2, int N2>
    ap_fixed_base& operator+=(const ap_fixed_base<W2, I2, S2, Q2, O2, N2>& other)
    {
        return *this = ap_fixed_base(*this + other);
    }
    template<int W2, int I2, bool S2, ap_q_mode Q2, ap_o_mode O2, int N2>
    ap_fixed_base& operator-=(const ap_fixed_base<W2, I2, S2, Q2, O2, N2>& other)
    {
        return *this = ap_fixed_base(*this - other);
    }
    ap_fixed_base<W + 1, I + 1, true> operator-() const
    {
        ap_fixed_base<W + 1, I + 1, true> result;
        result.set_bits(static_cast<snac_fixed::uwide>(-m_raw));
        return result;
    }

private:
    static snac_fixed::Target target()
    {
        const snac_fixed::Target to = {W, W - I, S, Q, O};
        return to;
    }

    snac_fixed::wide m_raw;
};

namespace snac_fixed {

/// Formats of exact results.
template<int W1, int I1, bool S1, int W2, int I2, bool S2>
struct Exact
{
    static const int fraction = W1 - I1 > W2 - I2 ? W1 - I1 : W2 - I2;
    // One bit for the carry, and one where an unsigned number stands beside a signed one.
    static const int integer = larger(I1 + (S2 && !S1 ? 1 : 0), I2 + (S1 && !S2 ? 1 : 0)) + 1;
    typedef ap_fixed_base<integer + fraction, integer, S1 || S2> Sum;
    typedef ap_fixed_base<integer + fraction, integer, true> Difference;
    typedef ap_fixed_base<W1 + W2, I1 + I2, S1 || S2> Product;
};

} // namespace snac_fixed

#define SNAC_AP_FORMATS                                                                                      \
    template<int W1, int I1, bool S1, ap_q_mode Q1, ap_o_mode O1, int N1, int W2, int I2, bool S2,           \
             ap_q_mode Q2, ap_o_mode O2, int N2>
#define SNAC_AP_PAIR                                                                                         \
    const ap_fixed_base<W1, I1, S1, Q1, O1, N1>&a, const ap_fixed_base<W2, I2, S2, Q2, O2, N2>&b

SNAC_AP_FORMATS typename snac_fixed::Exact<W1, I1, S1, W2, I2, S2>::Sum operator+(SNAC_AP_PAIR)
{
    typedef typename snac_fixed::Exact<W1, I1, S1, W2, I2, S2>::Sum Sum;
    Sum result;
    result.set_bits(static_cast<snac_fixed::uwide>(Sum(a).raw() + Sum(b).raw()));
    return result;
}

SNAC_AP_FORMATS typename snac_fixed::Exact<W1, I1, S1, W2, I2, S2>::Difference operator-(SNAC_AP_PAIR)
{
    typedef typename snac_fixed::Exact<W1, I1, S1, W2, I2, S2>::Difference Difference;
    Difference result;
    result.set_bits(static_cast<snac_fixed::uwide>(Difference(a).raw() - Difference(b).raw()));
    return result;
}

SNAC_AP_FORMATS typename snac_fixed::Exact<W1, I1, S1, W2, I2, S2>::Product operator*(SNAC_AP_PAIR)
{
    typename snac_fixed::Exact<W1, I1, S1, W2, I2, S2>::Product result;
    result.set_bits(static_cast<snac_fixed::uwide>(a.raw()) * static_cast<snac_fixed::uwide>(b.raw()));
    return result;
}

#define SNAC_AP_COMPARISON(OP)                                                                               \
    SNAC_AP_FORMATS bool operator OP(SNAC_AP_PAIR)                                                           \
    {                                                                                                        \
        return snac_fixed::compared(a.raw(), W1 - I1, b.raw(), W2 - I2) OP 0;                                \
    }                                                                                                        \
    template<int W, int I, bool S, ap_q_mode Q, ap_o_mode O, int N>                                          \
    bool operator OP(const ap_fixed_base<W, I, S, Q, O, N>& a, int b)                                        \
    {                                                                                                        \
        return snac_fixed::compared(a.raw(), W - I, b, 0) OP 0;                                              \
    }

SNAC_AP_COMPARISON(<)
SNAC_AP_COMPARISON(>)
SNAC_AP_COMPARISON(<=)
SNAC_AP_COMPARISON(>=)
SNAC_AP_COMPARISON(==)
SNAC_AP_COMPARISON(!=)

#undef SNAC_AP_COMPARISON
#undef SNAC_AP_PAIR
#undef SNAC_AP_FORMATS

template<int W, int I, ap_q_mode Q = AP_TRN, ap_o_mode O = AP_WRAP, int N = 0>
struct ap_fixed : ap_fixed_base<W, I, true, Q, O, N>
{
    typedef ap_fixed_base<W, I, true, Q, O, N> Base;
    ap_fixed() = default;
    template<class Number>
    ap_fixed(const Number& value) noexcept
        : Base(value)
    {
    }
};

template<int W, int I, ap_q_mode Q = AP_TRN, ap_o_mode O = AP_WRAP, int N = 0>
struct ap_ufixed : ap_fixed_base<W, I, false, Q, O, N>
{
    typedef ap_fixed_base<W, I, false, Q, O, N> Base;
    ap_ufixed() = default;
    template<class Number>
    ap_ufixed(const Number& value) noexcept
        : Base(value)
    {
    }
};

template<int W>
struct ap_int : ap_fixed_base<W, W, true>
{
    typedef ap_fixed_base<W, W, true> Base;
    ap_int() = default;
    template<class Number>
    ap_int(const Number& value) noexcept
        : Base(value)
    {
    }
};

template<int W>
struct ap_uint : ap_fixed_base<W, W, false>
{
    typedef ap_fixed_base<W, W, false> Base;
    ap_uint() = default;
    template<class Number>
    ap_uint(const Number& value) noexcept
        : Base(value)
    {
    }
};

#endif
