// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace snac {

/// A visitor made of one lambda for each alternative: std::visit(Overloaded{...}, variant). Without a generic
/// one, a new alternative does not compile until every visitor knows it.
template<class... F>
struct Overloaded : F...
{
    using F::operator()...;
};

} // namespace snac
