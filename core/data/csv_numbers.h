// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_scanner.h"
#include "number_text.h"

#include "snac/base/error.h"

#include <optional>
#include <string>

namespace snac::data {

/// The numbers of one text table, which has either decimal points or decimal commas: the first that is seen
/// decides. Private to the readers of text tables.
class CsvNumbers
{
public:
    using Field = CsvScanner::Field;

    /// `file` is the name used in messages.
    CsvNumbers(std::string file, char delimiter)
        : m_file(std::move(file))
        , m_commas(delimiter != ',')
    {
    }

    [[nodiscard]] NumberState read(const Field& field, double& value);

    /// Once all are read. Error: a comma that may part thousands, where nothing tells.
    [[nodiscard]] Result<> check() const;
    [[nodiscard]] bool hasDecimalCommas() const { return m_decimals == Decimals::Comma; }

    /// A number in a spelling that the rest of the file contradicts, which must not become the name of a
    /// class.
    [[nodiscard]] static bool isInAnotherSpelling(const Field& field);

    /// What is wrong with a field that is none, and what to do.
    [[nodiscard]] std::unexpected<Error> bad(const Field& field, NumberState state,
                                             const std::string& column) const;

private:
    enum class Decimals { Unknown, Point, Comma };

    void noteThousands(const Field& field);
    [[nodiscard]] SourcePlace placeOf(const Field& field) const { return {m_file, field.line, field.column}; }

    std::string m_file;
    bool m_commas; ///< a comma may be a decimal comma; in quotes it always may
    Decimals m_decimals = Decimals::Unknown;
    bool m_provenComma = false;       ///< a number cannot be meant otherwise
    std::optional<Field> m_thousands; ///< the first number that may
};

} // namespace snac::data
