// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QComboBox;

namespace snac::studio {

/// Makes a list of a box in which a column is chosen or typed. Where nothing is chosen the field is empty and
/// shows `nothing` as a hint, so that typing begins with the first letter; in the list `nothing` is the first
/// row.
void makeColumnBox(QComboBox* box, const QString& nothing);
/// Columns to choose from; what is chosen or typed stays. Emits nothing.
void fillColumnBox(QComboBox* box, const QStringList& names);
/// Nothing is chosen, and there is nothing to choose from. Emits nothing.
void clearColumnBox(QComboBox* box);
/// What is chosen or typed; empty: nothing.
[[nodiscard]] QString columnOf(const QComboBox* box);

} // namespace snac::studio
