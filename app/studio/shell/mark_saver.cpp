// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mark_saver.h"

#include "snac/jobs/trial_marks.h"
#include "snac/studio/pages/sentence_texts.h"

#include <iterator>
#include <utility>

namespace snac::studio {

std::shared_ptr<study::MarkInbox> MarkSaver::beginRun(const std::string& file)
{
    m_inbox = std::make_shared<study::MarkInbox>();
    m_runs = file;
    return m_inbox;
}

void MarkSaver::endRun()
{
    if (!m_inbox) {
        return;
    }
    const auto inbox = std::exchange(m_inbox, nullptr);
    (void)inbox->take(); // what it has not told as saved is sent again
    const auto known = inbox->saved();
    bool any = false;
    for (auto it = m_onTheirWay.begin(); it != m_onTheirWay.end();) {
        auto& [key, one] = *it;
        const bool ofRun = key.first == m_runs && one.place == Place::Inbox;
        const auto found = ofRun ? known.find(key.second) : known.end();
        if (found != known.end()) {
            one.stored = found->second;
            any = true;
        }
        if (ofRun && one.stored == one.wanted) {
            it = m_onTheirWay.erase(it);
            continue;
        }
        if (ofRun) {
            send(key, one);
        }
        ++it;
    }
    if (any && !m_closed) {
        Q_EMIT saved(m_runs);
    }
}

void MarkSaver::save(const std::string& file, int trial, const study::TrialMark& before,
                     const study::TrialMark& mark)
{
    const auto [it, isNew] = m_onTheirWay.try_emplace(Key(file, trial));
    if (isNew) {
        it->second.stored = before;
    }
    it->second.wanted = mark;
    send(it->first, it->second);
}

void MarkSaver::send(const Key& key, OnItsWay& one)
{
    if (m_inbox && key.first == m_runs) {
        one.place = Place::Inbox;
        m_inbox->put(key.second, one.wanted);
        return;
    }
    if (m_closed || (m_isHeld && m_isHeld())) {
        one.place = Place::Waiting;
        if (!m_closed) {
            Q_EMIT waits(key.first);
        }
        return;
    }
    one.place = Place::Queue;
    // A job a trial, so that none is half done. The answer is given by the event loop, so never before this
    // one is kept.
    const jobs::JobPtr job = m_queue->submit(jobs::MarkRequest{key.first, {{key.second, one.wanted}}}, this);
    one.job = job->id();
    m_asked.emplace(job->id(), Asked{job, key, one.wanted});
}

void MarkSaver::retry()
{
    if (m_closed || (m_isHeld && m_isHeld())) {
        return;
    }
    for (auto& [key, one] : m_onTheirWay) {
        if (one.place == Place::Waiting) {
            send(key, one);
        }
    }
}

void MarkSaver::saveLeft()
{
    m_closed = true;
    endRun(); // takes over what the run has saved; the rest waits for the lines below
    for (auto it = m_onTheirWay.begin(); it != m_onTheirWay.end();) {
        const auto& [key, one] = *it;
        const auto done = jobs::saveMarks({key.first, {{key.second, one.wanted}}});
        it = done ? m_onTheirWay.erase(it) : std::next(it);
    }
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
    const auto taken = m_asked.extract(id);
    if (taken.empty() || m_closed) {
        return;
    }
    const Asked& asked = taken.mapped();
    const auto found = m_onTheirWay.find(asked.key);
    const bool isLast = found != m_onTheirWay.end() && found->second.place == Place::Queue &&
                        found->second.job == id; // else a later one decides
    if (asked.job->outcome()) {
        if (isLast) {
            m_onTheirWay.erase(found);
        } else if (found != m_onTheirWay.end()) {
            found->second.stored = asked.mark;
        }
        Q_EMIT saved(asked.key.first);
        return;
    }
    if (!isLast) {
        return;
    }
    if (m_isHeld && m_isHeld()) { // it began in between
        send(found->first, found->second);
        return;
    }
    const OnItsWay one = found->second;
    m_onTheirWay.erase(found);
    Q_EMIT failed(asked.key.first, asked.key.second, one.stored, one.wanted,
                  shownSentence(asked.job->outcome().error().message));
}

} // namespace snac::studio
