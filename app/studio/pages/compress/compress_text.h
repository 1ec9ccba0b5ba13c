// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace snac::studio {

/// Gives the texts of functions of the Compress page a context.
struct CompressText
{
    Q_DECLARE_TR_FUNCTIONS(CompressText)
};

} // namespace snac::studio
