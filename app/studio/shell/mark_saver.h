// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/queue.h"
#include "snac/study/mark_inbox.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <string>

namespace snac::studio {

/// Stars and notes on their way into a study file. A run of the same window saves them itself, for it has the
/// file; else each is a job of the queue that runs searches, so that the two never meet.
class MarkSaver : public QObject, public jobs::Listener
{
    Q_OBJECT

public:
    using Marks = std::map<int, study::TrialMark>; ///< by trial

    using QObject::QObject;

    /// Must be told before anything is saved; outlived by this object.
    void setQueue(jobs::Queue* queue) { m_queue = queue; }

    /// For the run that begins.
    [[nodiscard]] std::shared_ptr<study::MarkInbox> beginRun(const std::string& file);
    /// The run is over, however it ended: saves what it did not.
    void endRun();

    /// `before`: what the trial has in the file as far as is known, for failed().
    void save(const std::string& file, int trial, const study::TrialMark& before,
              const study::TrialMark& mark);

    void told(const jobs::Job& job, const jobs::Event& event) override;

Q_SIGNALS:
    void saved(const std::string& file);
    /// What the trials have as before, and why.
    void failed(const std::string& file, const std::map<int, snac::study::TrialMark>& before,
                const QString& why);

private:
    void submit(const std::string& file, Marks marks, Marks before);
    void handOut(int id);

    struct Asked
    {
        jobs::JobPtr job;
        std::string file;
        Marks before;
    };

    jobs::Queue* m_queue = nullptr;
    std::map<int, Asked> m_asked; ///< by the number of the job
    std::shared_ptr<study::MarkInbox> m_inbox;
    std::string m_runs; ///< the file of the run
    Marks m_before;     ///< of what was put into its inbox
};

} // namespace snac::studio
