// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace snac::test {

/// A locale made where no locale of the machine is touched; German, which writes 0,5 for a half, if none is
/// named. Needs the package `locales`, which packaging/packages.txt names.
class CommaLocale
{
public:
    explicit CommaLocale(const QString& language = QStringLiteral("de_DE"))
        : m_language(language)
    {
        QProcess maker;
        maker.start(QStringLiteral("localedef"), {QStringLiteral("-i"), language, QStringLiteral("-f"),
                                                  QStringLiteral("UTF-8"), m_folder.filePath(name())});
        m_made = maker.waitForFinished(60'000) && maker.exitStatus() == QProcess::NormalExit &&
                 maker.exitCode() == 0;
        m_problem = m_made ? QString()
                           : QStringLiteral("install the package locales: ") +
                                 QString::fromLocal8Bit(maker.readAllStandardError());
    }

    [[nodiscard]] QString name() const { return m_language + QStringLiteral(".UTF-8"); }
    [[nodiscard]] bool isMade() const { return m_made; }
    [[nodiscard]] QString problem() const { return m_problem; }
    /// For LOCPATH.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QString m_language;
    QTemporaryDir m_folder;
    bool m_made = false;
    QString m_problem;
};

} // namespace snac::test
