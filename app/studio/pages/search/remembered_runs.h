// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QSettings;

namespace snac::studio {

/// Which studies were put beside which one, kept in the settings of the window and not in the study. Studies
/// are known by the names of their files; those that were looked at longest ago are forgotten.
class RememberedRuns
{
public:
    static constexpr qsizetype mostStudies = 50;

    explicit RememberedRuns(QSettings& settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] QStringList beside(const QString& study) const; ///< in the order they were added
    void add(const QString& study, const QString& file);
    void remove(const QString& study, const QString& file);

private:
    void write(const QString& study, const QStringList& files);

    QSettings& m_settings;
};

} // namespace snac::studio
