// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mark_saver.h"

#include <utility>

namespace snac::studio {

std::shared_ptr<study::MarkInbox> MarkSaver::beginRun(const std::string& file)
{
    m_inbox = std::make_shared<study::MarkInbox>();
    m_runs = file;
    m_before.clear();
    return m_inbox;
}

void MarkSaver::endRun()
{
    if (!m_inbox) {
        return;
    }
    Marks left = m_inbox->take();
    m_inbox.reset();
    Marks before = std::exchange(m_before, {});
    std::erase_if(before, [&](const auto& one) { return !left.contains(one.first); });
    if (!left.empty()) {
        submit(m_runs, std::move(left), std::move(before));
    }
}

void MarkSaver::save(const std::string& file, int trial, const study::TrialMark& before,
                     const study::TrialMark& mark)
{
    if (m_inbox && file == m_runs) {
        m_before.try_emplace(trial, before);
        m_inbox->put(trial, mark);
        return;
    }
    submit(file, {{trial, mark}}, {{trial, before}});
}

void MarkSaver::submit(const std::string& file, Marks marks, Marks before)
{
    // The answer is given by the event loop, so never before this one is kept.
    const jobs::JobPtr job = m_queue->submit(jobs::MarkRequest{file, std::move(marks)}, this);
    m_asked.emplace(job->id(), Asked{job, file, std::move(before)});
}

void MarkSaver::told(const jobs::Job& job, const jobs::Event& event)
{
    const auto* changed = std::get_if<jobs::StateChanged>(&event);
    if (changed && jobs::isOver(changed->state)) {
        QMetaObject::invokeMethod(
            this, [this, id = job.id()] { handOut(id); }, Qt::QueuedConnection);
    }
}

void MarkSaver::handOut(int id)
{
    const auto asked = m_asked.extract(id);
    if (asked.empty()) {
        return;
    }
    const Asked& one = asked.mapped();
    if (one.job->outcome()) {
        Q_EMIT saved(one.file);
    } else {
        Q_EMIT failed(one.file, one.before, QString::fromStdString(one.job->outcome().error().message));
    }
}

} // namespace snac::studio
