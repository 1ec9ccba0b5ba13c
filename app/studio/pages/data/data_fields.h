// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace snac::studio {

/// A sentence of the core, in any language, as the page "Use my data" says it: where it names a key of the
/// study file ("dataset.label_column", "dataset.task: regression"), the field and the choice that stand for
/// it at the left of the page. Keys without a field there stay as they are.
[[nodiscard]] QString byFields(QString sentence);

/// Whether a sentence of the core names a key whose field is folded away under "Columns and parts".
[[nodiscard]] bool namesPart(const QString& sentence);

} // namespace snac::studio
