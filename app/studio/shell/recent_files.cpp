// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recent_files.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace snac::studio {

namespace {
const QString key = QStringLiteral("recentFiles");
}

RecentFiles::RecentFiles(QSettings* settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_files(settings->value(key).toStringList().mid(0, limit))
{
}

void RecentFiles::add(const QString& file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    m_files.removeAll(path);
    m_files.prepend(path);
    m_files = m_files.mid(0, limit);
    store();
}

void RecentFiles::clear()
{
    m_files.clear();
    store();
}

QStringList RecentFiles::labels(const QStringList& files)
{
    QStringList result;
    for (const QString& file : files) {
        const QString name = QFileInfo(file).fileName();
        const QStringList own = QFileInfo(file).absolutePath().split(QLatin1Char('/'));
        qsizetype depth = 0; // folders from the last one on that no other file of this name shares
        for (const QString& other : files) {
            if (other == file || QFileInfo(other).fileName() != name) {
                continue;
            }
            const QStringList folders = QFileInfo(other).absolutePath().split(QLatin1Char('/'));
            qsizetype same = 0;
            while (same < own.size() && same < folders.size() &&
                   own[own.size() - 1 - same] == folders[folders.size() - 1 - same]) {
                ++same;
            }
            depth = std::max(depth, same + 1);
        }
        const QString folder = own.mid(std::max<qsizetype>(0, own.size() - depth)).join(QLatin1Char('/'));
        result << (depth == 0 ? name : QStringLiteral("%1 – %2").arg(name, folder));
    }
    return result;
}

void RecentFiles::store()
{
    m_settings->setValue(key, m_files);
    Q_EMIT changed();
}

} // namespace snac::studio
