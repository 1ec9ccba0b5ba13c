// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/queue.h"

#include <QObject>

#include <functional>
#include <map>
#include <utility>

namespace snac::studio {

/// Jobs of which the outcome is all that matters, such as what is read for a view: done one after the other,
/// each outcome handed to who asked for it, on the thread this object lives in.
class AskedJobs : public QObject, public jobs::Listener
{
public:
    using Answer = std::function<void(const jobs::Job&)>;

    explicit AskedJobs(jobs::Workers workers, jobs::Queue::Options options = {});

    /// Returns at once; `answer` is called when the job is over, however it ended, unless shutdown() came
    /// before.
    void ask(jobs::Request request, Answer answer);

    /// Cancels all and waits; nobody is answered any more. False if a job did not end in time: then this
    /// object must outlive it.
    [[nodiscard]] bool shutdown(int milliseconds);

    void told(const jobs::Job& job, const jobs::Event& event) override;

private:
    void handOut(int id);

    std::map<int, std::pair<jobs::JobPtr, Answer>> m_asked; ///< by the number of the job
    bool m_closed = false;
    jobs::Queue m_queue; ///< after all its thread tells to, so that it goes first
};

} // namespace snac::studio
