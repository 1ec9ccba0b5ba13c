// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "precision.h"

#include "ascii.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace snac {

namespace {

constexpr int smallestWidth = 1;
constexpr int widestPrecision = 64;
constexpr int farthestPoint = 64;

/// What is left of the text, read from its front: blanks go before every piece.
class Rest
{
public:
    explicit Rest(std::string_view text)
        : m_text(text)
    {
    }

    /// In small letters; ASCII letters alone are compared, whatever the locale.
    bool take(std::string_view piece)
    {
        skipBlanks();
        const bool found = lowerCase(m_text.substr(0, piece.size())) == piece;
        m_text.remove_prefix(found ? piece.size() : 0);
        return found;
    }

    /// One to six digits behind a sign.
    std::optional<int> takeNumber()
    {
        skipBlanks();
        const bool negative = m_text.starts_with('-');
        m_text.remove_prefix(negative || m_text.starts_with('+') ? 1 : 0);
        std::size_t digits = 0;
        while (digits < m_text.size() && isDigit(m_text[digits])) {
            ++digits;
        }
        int value = 0;
        if (digits == 0 || digits > 6) {
            return std::nullopt;
        }
        std::from_chars(m_text.data(), m_text.data() + digits, value);
        m_text.remove_prefix(digits);
        return negative ? -value : value;
    }

    bool isAtEnd()
    {
        skipBlanks();
        return m_text.empty();
    }

private:
    void skipBlanks()
    {
        while (!m_text.empty() && isSpace(m_text.front())) {
            m_text.remove_prefix(1);
        }
    }

    std::string_view m_text;
};

} // namespace

std::string Precision::toString() const
{
    return "ap_fixed<" + std::to_string(width) + "," + std::to_string(integer) + ">";
}

Result<> Precision::check() const
{
    const Precision near{std::clamp(width, smallestWidth, widestPrecision),
                         std::clamp(integer, 0, std::clamp(width, smallestWidth, widestPrecision))};
    if (near == *this) {
        return {};
    }
    return fail("precision " + toString() +
                " is out of range: 1 to 64 bits in all, of which 0 to all are integer bits "
                "(the sign counts as one); the nearest valid one is " +
                near.toString());
}

Result<> Precision::checkLayer() const
{
    const int bits = std::clamp(width, smallestWidth, widestPrecision);
    const Precision near{bits, std::clamp(integer, -farthestPoint, farthestPoint + bits)};
    if (near == *this) {
        return {};
    }
    return fail("precision " + toString() +
                " is out of range: 1 to 64 bits in all, and -64 to 64 more than all integer bits "
                "(the sign counts as one); the nearest valid one is " +
                near.toString());
}

Result<Precision> Precision::parse(const std::string& text)
{
    Rest rest(text);
    const bool named = rest.take("ap_fixed") || rest.take("fixed");
    const auto width = named && rest.take("<") ? rest.takeNumber() : std::nullopt;
    const auto integer = width && rest.take(",") ? rest.takeNumber() : std::nullopt;
    if (!integer || !rest.take(">") || !rest.isAtEnd()) {
        return fail("`" + text.substr(0, 40) +
                    "` is not a precision; write ap_fixed<W,I>, as in ap_fixed<8,3>: W bits "
                    "in all, I of them before the point with the sign");
    }
    const Precision precision{*width, *integer};
    SNAC_CHECK(precision.check());
    return precision;
}

} // namespace snac
