// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <clocale>

namespace snac::cli {

/// Qt's application object while a command needs one (study files do). Not made at start, for most commands
/// need none; gone again before a picture is drawn, which needs another kind.
class QtSession
{
public:
    QtSession()
        : m_application(m_count, m_arguments)
    {
        // Qt has just taken over the user's locale: the terminal says and reads everywhere the same.
        std::setlocale(LC_ALL, "C");
    }

private:
    int m_count = 1;
    char m_name[5] = "snac";
    char* m_arguments[2] = {m_name, nullptr};
    QCoreApplication m_application;
};

} // namespace snac::cli
