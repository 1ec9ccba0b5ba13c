// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/compression/options.h"
#include "snac/config/field.h"

#include <map>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace snac::cli {

/// An option of the command line for every setting of the local search, from its row of the field table: the
/// key with dashes, the help of the form, the limits of the file.
class LocalSearchOptions
{
public:
    /// `command` writes into this object when it is parsed.
    void addTo(CLI::App& command);

    /// What the command line says over what the study says. Errors name the option.
    [[nodiscard]] Result<compression::CompressionOptions>
    over(const compression::CompressionOptions& study) const;

private:
    void addFlag(CLI::App& command, const config::Field& field);

    std::string m_preset;                                    ///< a name, or empty
    std::map<std::string, std::vector<std::string>> m_words; ///< by path; of lists
    std::map<std::string, std::string> m_values;             ///< by path; of all others
    std::map<std::string, bool> m_yes;                       ///< by path; of flags
    std::map<std::string, bool> m_no;
};

} // namespace snac::cli
