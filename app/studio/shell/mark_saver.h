// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/queue.h"
#include "snac/study/mark_inbox.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace snac::studio {

/// Stars and notes on their way into a study file. A run of the same window saves them itself, for it has the
/// file; else each is a job of the queue that runs searches, so that the two never meet. While another job of
/// the window writes the file they wait. What is known to stand in the file is remembered trial by trial.
class MarkSaver : public QObject, public jobs::Listener
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Must be told before anything is saved; outlived by this object.
    void setQueue(jobs::Queue* queue) { m_queue = queue; }
    /// Whether another job of this window, such as a local search, writes the open study now; retry() is to
    /// be called when that ends.
    void setHeld(std::function<bool()> isHeld) { m_isHeld = std::move(isHeld); }

    /// For the run that begins.
    [[nodiscard]] std::shared_ptr<study::MarkInbox> beginRun(const std::string& file);
    /// The run is over, however it ended: saves what it did not.
    void endRun();

    /// `before`: what the trial has in the file where nothing of it is on its way.
    void save(const std::string& file, int trial, const study::TrialMark& before,
              const study::TrialMark& mark);
    /// Sends what waits, where nothing holds the file any more.
    void retry();
    /// At the end of the window, when its queue does nothing more: saves on this thread what is not in its
    /// file yet, and tells nobody.
    void saveLeft();

    void told(const jobs::Job& job, const jobs::Event& event) override;

Q_SIGNALS:
    void saved(const std::string& file);
    void waits(const std::string& file); ///< until another job has finished
    /// What the trial has in the file, what it was to have, and why it has not.
    void failed(const std::string& file, int trial, const snac::study::TrialMark& stored,
                const snac::study::TrialMark& wanted, const QString& why);

private:
    /// Of one trial of one file.
    using Key = std::pair<std::string, int>;

    enum class Place { Inbox, Queue, Waiting };

    struct OnItsWay
    {
        study::TrialMark stored; ///< the last that is known to be in the file
        study::TrialMark wanted;
        Place place = Place::Queue;
        int job = 0; ///< the last one that was asked to save it
    };

    struct Asked
    {
        jobs::JobPtr job;
        Key key;
        study::TrialMark mark;
    };

    void send(const Key& key, OnItsWay& one);
    void handOut(int id);

    jobs::Queue* m_queue = nullptr;
    std::function<bool()> m_isHeld;
    std::map<int, Asked> m_asked; ///< by the number of the job
    std::map<Key, OnItsWay> m_onTheirWay;
    std::shared_ptr<study::MarkInbox> m_inbox;
    std::string m_runs; ///< the file of the run
    bool m_closed = false;
};

} // namespace snac::studio
