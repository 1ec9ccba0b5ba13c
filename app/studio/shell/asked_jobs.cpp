// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asked_jobs.h"

namespace snac::studio {

AskedJobs::AskedJobs(jobs::Workers workers, jobs::Queue::Options options)
    : m_queue(std::move(workers), std::move(options))
{
}

void AskedJobs::ask(jobs::Request request, Answer answer)
{
    if (m_closed) {
        return;
    }
    // The answer is given by the event loop, so never before this one is kept.
    const jobs::JobPtr job = m_queue.submit(std::move(request), this);
    m_asked.emplace(job->id(), std::pair(job, std::move(answer)));
}

void AskedJobs::told(const jobs::Job& job, const jobs::Event& event)
{
    const auto* changed = std::get_if<jobs::StateChanged>(&event);
    if (changed && jobs::isOver(changed->state)) {
        QMetaObject::invokeMethod(
            this, [this, id = job.id()] { handOut(id); }, Qt::QueuedConnection);
    }
}

void AskedJobs::handOut(int id)
{
    auto asked = m_asked.extract(id);
    if (!m_closed && !asked.empty()) {
        const auto& [job, answer] = asked.mapped();
        answer(*job);
    }
}

bool AskedJobs::shutdown(int milliseconds)
{
    m_closed = true;
    return m_queue.shutdown(std::chrono::milliseconds(milliseconds));
}

} // namespace snac::studio
