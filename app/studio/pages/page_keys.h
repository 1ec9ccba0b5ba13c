// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that others lead to.
#pragma once

#include <QString>

namespace snac::studio::page {

inline const QString setup = QStringLiteral("setup");
inline const QString search = QStringLiteral("search");
inline const QString compress = QStringLiteral("compress");
inline const QString synthesize = QStringLiteral("synthesize");
inline const QString data = QStringLiteral("data");
inline const QString learn = QStringLiteral("learn");
inline const QString welcome = QStringLiteral("welcome");
inline const QString board = QStringLiteral("board");

} // namespace snac::studio::page
