// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "asked_jobs.h"
#include "recent_files.h"

#include "snac/hardware/environment.h"

#include <QDateTime>
#include <QHash>

#include <memory>
#include <optional>

namespace snac::studio {

/// A study file and how far it is.
struct RecentStudy
{
    QString file;
    QString name; ///< of the file, without suffix
    int finished = 0;
    int total = 0;
    bool isKnown = false; ///< it has been read
    bool isUnfinished = false;
    bool isImported = false; ///< a network of another program, and no search
    QString problem;         ///< why it cannot be read; empty if it can
};

/// "9 of 120 trials, can be resumed", "finished, 120 trials", or why it cannot be read; empty before it is
/// read.
[[nodiscard]] QString stateText(const RecentStudy& study);

/// The study files among the recent files, with their state. Files are read in the background, each once as
/// long as it does not change.
class RecentStudies : public QObject
{
    Q_OBJECT

public:
    RecentStudies(RecentFiles* files, hardware::EnvironmentInUsePtr environment, QObject* parent = nullptr);
    ~RecentStudies() override;

    /// Newest first; files that are gone are left out.
    [[nodiscard]] const QList<RecentStudy>& studies() const { return m_studies; }
    [[nodiscard]] std::optional<RecentStudy> find(const QString& file) const;
    /// Looks at the files again, where they have changed.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    struct Known
    {
        QDateTime changed;
        RecentStudy study;
    };

    void read(const QString& file, const QDateTime& changed);

    RecentFiles* m_files;
    QList<RecentStudy> m_studies;
    QHash<QString, Known> m_known;
    std::unique_ptr<AskedJobs> m_reader;
};

} // namespace snac::studio
