// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_numbers.h"

#include "csv_words.h"

#include "snac/base/ascii.h"

#include <algorithm>

namespace snac::data {

namespace {

/// "1,234", with three digits behind the comma and at most three before it.
bool mayPartThousands(const CsvScanner::Field& field)
{
    std::string_view text = trimmed(field.text);
    text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
    const std::size_t comma = text.find(',');
    const bool threeBehind = text.size() == comma + 4 && std::ranges::all_of(text.substr(comma + 1), isDigit);
    return comma <= 3 && !text.starts_with('0') && threeBehind;
}

} // namespace

NumberState CsvNumbers::read(const Field& field, double& value)
{
    const NumberState state = parseNumber(field.text, value);
    if (state == NumberState::NotANumber && (m_commas || field.quoted) && m_decimals != Decimals::Point) {
        const NumberState comma = parseCommaNumber(field.text, value);
        if (comma != NumberState::NotANumber) {
            m_decimals = Decimals::Comma;
            noteThousands(field);
        }
        return comma;
    }
    if (state != NumberState::NotANumber && field.text.find('.') != std::string_view::npos) {
        if (m_decimals == Decimals::Comma) {
            return NumberState::NotANumber;
        }
        m_decimals = Decimals::Point;
    }
    return state;
}

/// Where commas part the fields, one inside quotes may part thousands. Any other number of digits around
/// one proves a decimal comma.
void CsvNumbers::noteThousands(const Field& field)
{
    if (m_commas || !mayPartThousands(field)) {
        m_provenComma = true;
    } else if (!m_thousands) {
        m_thousands = field;
    }
}

bool CsvNumbers::isInAnotherSpelling(const Field& field)
{
    double value = 0.0;
    return parseNumber(field.text, value) != NumberState::NotANumber || isGroupedNumber(field.text) ||
           parseCommaNumber(field.text, value) != NumberState::NotANumber;
}

Result<> CsvNumbers::check() const
{
    if (m_thousands && !m_provenComma) {
        return fail(quotedPart(m_thousands->text) +
                        " may have a decimal comma or a comma between thousands, and no number of this "
                        "file tells "
                        "which: write it with a decimal point, or without the comma",
                    placeOf(*m_thousands));
    }
    return {};
}

std::unexpected<Error> CsvNumbers::bad(const Field& field, NumberState state, const std::string& column) const
{
    const std::string where = " (column " + column + ")";
    const std::string drop = ": fill it in, or leave such rows out (dataset.missing_values: drop_rows)";
    switch (state) {
    case NumberState::Empty:
        return fail("a value is missing" + where + drop, placeOf(field));
    case NumberState::NotFinite:
        return fail(quotedPart(field.text) + " is not a finite number" + where + drop, placeOf(field));
    case NumberState::TooLarge:
        return fail(quotedPart(field.text) + " is too large for a 32-bit number" + where, placeOf(field));
    case NumberState::Finite:
    case NumberState::NotANumber:
        break;
    }
    if (isMissingMark(field.text)) {
        return fail(quotedPart(field.text) + " stands for a missing value" + where + drop, placeOf(field));
    }
    const bool comma = field.text.find(',') != std::string_view::npos;
    const bool parted = isGroupedNumber(field.text) ||
                        (m_decimals == Decimals::Point && !m_commas && mayPartThousands(field));
    const std::string hint =
        parted ? ": write it without marks between thousands"
        : m_decimals == Decimals::Comma && field.text.find('.') != std::string_view::npos
            ? ": other numbers of this file have a decimal comma"
        : comma && m_decimals == Decimals::Point && isInAnotherSpelling(field)
            ? ": it has a decimal comma, and other numbers of this file a decimal point; write all of "
              "one kind"
        : comma ? ": use a decimal point"
                : "";
    return fail(quotedPart(field.text) + " is not a number" + where + hint, placeOf(field));
}

} // namespace snac::data
