// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace snac::widgets::flow {

// The few shapes of YAML a form field holds: scalars, lists and maps of scalars, lists of lists; in flow
// style
// ("[1, 2]", "{min: 1}") or as a block ("- 1\n- 2"). Anything else is answered with nothing, and the form
// shows the text as it is. Not a YAML parser: what is sent back is checked by whoever owns the file.

/// Items of a list, each trimmed, still quoted and nested.
[[nodiscard]] std::optional<QStringList> list(const QString& text);
/// Keys and values of a map, in order.
[[nodiscard]] std::optional<std::vector<std::pair<QString, QString>>> map(const QString& text);
/// Keys of a map of maps, each with its map as the inside of a flow map: "a: 1, b: [2, 3]".
[[nodiscard]] std::optional<std::vector<std::pair<QString, QString>>> nestedMap(const QString& text);
/// A scalar without quotes and comment.
[[nodiscard]] QString unquoted(const QString& text);
/// A scalar with quotes where YAML needs them to read it as text.
[[nodiscard]] QString quoted(const QString& text);
/// A number as it is, anything else as quoted text.
[[nodiscard]] QString number(const QString& text);
/// "[a, b]".
[[nodiscard]] QString join(const QStringList& items);

} // namespace snac::widgets::flow
