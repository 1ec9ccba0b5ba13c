// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remembered_runs.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace snac::studio {

namespace {

const QString studiesKey = QStringLiteral("search/beside");

QString wholeName(const QString& file)
{
    return QDir::cleanPath(QFileInfo(file).absoluteFilePath());
}

} // namespace

/// A list a study: its own file first, then those beside it.
QStringList RememberedRuns::beside(const QString& study) const
{
    for (const QVariant& one : m_settings.value(studiesKey).toList()) {
        if (const QStringList files = one.toStringList(); files.value(0) == wholeName(study)) {
            return files.mid(1);
        }
    }
    return {};
}

void RememberedRuns::add(const QString& study, const QString& file)
{
    QStringList files = beside(study);
    if (!files.contains(wholeName(file))) {
        write(study, files << wholeName(file));
    }
}

void RememberedRuns::remove(const QString& study, const QString& file)
{
    QStringList files = beside(study);
    if (files.removeAll(wholeName(file)) > 0) {
        write(study, files);
    }
}

void RememberedRuns::write(const QString& study, const QStringList& files)
{
    QVariantList all = m_settings.value(studiesKey).toList();
    all.removeIf([&](const QVariant& one) { return one.toStringList().value(0) == wholeName(study); });
    if (!files.isEmpty()) {
        all.prepend(QStringList{wholeName(study)} + files);
    }
    m_settings.setValue(studiesKey, all.mid(0, mostStudies));
}

} // namespace snac::studio
