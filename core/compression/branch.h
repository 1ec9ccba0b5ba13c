// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include <string>

namespace snac::compression {

/// One line of the local search: a network at a precision, pruned further from round to round.
struct Branch
{
    int trial = -1;
    FixedFormat precision;
    Method method = Method::Iterative;
    Structure structure = Structure::Unstructured;
    std::string settings; ///< settingsText()

    /// "ap_fixed<8,3>, iterative, unstructured".
    [[nodiscard]] std::string name() const;
    /// The same for equal branches alone, in 16 hexadecimal digits; stored.
    [[nodiscard]] std::string key() const;
    bool operator==(const Branch&) const = default;
};

} // namespace snac::compression
