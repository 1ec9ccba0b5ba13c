// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QSettings;

namespace snac::studio {

/// The files opened last, newest first, kept in the settings.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr int limit = 9; ///< Ctrl+1 .. Ctrl+9

    explicit RecentFiles(QSettings* settings, QObject* parent = nullptr);

    [[nodiscard]] const QStringList& files() const { return m_files; }
    void add(const QString& file); ///< moves to the front; absolute paths are stored
    void clear();

    /// The name of each file, with the folders that tell it from others of that name: "a.yaml", and
    /// "x.yaml – run1", "x.yaml – run2". In the order of `files`.
    [[nodiscard]] static QStringList labels(const QStringList& files);

Q_SIGNALS:
    void changed();

private:
    void store();

    QSettings* m_settings;
    QStringList m_files;
};

} // namespace snac::studio
