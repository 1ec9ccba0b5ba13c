// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The context of the lesson's translations. Private to widgets/lesson.
#pragma once

#include <QCoreApplication>

namespace snac::widgets {

struct LessonText
{
    Q_DECLARE_TR_FUNCTIONS(LessonText)
};

} // namespace snac::widgets
