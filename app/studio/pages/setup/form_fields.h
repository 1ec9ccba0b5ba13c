// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "config_analyzer.h"

#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/fields/yaml_editor.h"

#include <QHash>
#include <QStringList>
#include <QVector>

namespace snac::studio {

/// The form of a study or board file, from its field table. Keys of stages that are not built, and keys of
/// SNAC-Pack's that the form does not offer by itself, appear only where the text sets them (`present`,
/// canonical paths).
[[nodiscard]] QVector<widgets::FormField>
formFields(config::FileKind kind, const hardware::BoardCatalogue& boards, const QStringList& present = {});

/// What the form shows of an analysed text: values as written, and errors beside the field they speak of.
[[nodiscard]] QHash<QString, widgets::FormValue> formValues(const Analysis& analysis,
                                                            const hardware::BoardCatalogue& boards,
                                                            const QVector<widgets::FormField>& fields);

[[nodiscard]] QVector<widgets::YamlEditor::Diagnostic> editorDiagnostics(const Analysis& analysis);

/// The field that a diagnostic or a key belongs to: the longest path that is the key or a parent of it; empty
/// if none.
[[nodiscard]] QString fieldOf(const QString& path, const QVector<widgets::FormField>& fields);

/// Canonical paths that the text sets.
[[nodiscard]] QStringList presentPaths(const Analysis& analysis);

/// Where the data are traces: the keys of their window, which may be genes. By the name of the set, or by one
/// of these keys, as of a file nothing else tells before it is read.
[[nodiscard]] QStringList windowPaths(const Analysis& analysis);

} // namespace snac::studio
