// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_jobs.h"

#include "prompts.h"

#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <memory>

namespace snac::studio {

WindowJobs::WindowJobs(QList<PageJob*> jobs, Prompts* prompts, QWidget* window)
    : QObject(window)
    , m_jobs(std::move(jobs))
    , m_prompts(prompts)
    , m_window(window)
{
    for (PageJob* job : std::as_const(m_jobs)) {
        connect(job, &PageJob::stateChanged, this, [this] {
            Q_EMIT changed();
            withdrawQuestion();
        });
    }
}

bool WindowJobs::isBusy() const
{
    return std::ranges::any_of(m_jobs, &PageJob::isBusy);
}

bool WindowJobs::isAnyIn(std::initializer_list<SessionState> states) const
{
    return std::ranges::any_of(m_jobs, [&](const PageJob* job) {
        return std::find(states.begin(), states.end(), job->state()) != states.end();
    });
}

QString WindowJobs::refusal() const
{
    const auto busy = std::ranges::find_if(m_jobs, &PageJob::isBusy);
    return busy == m_jobs.end() ? QString() : (*busy)->refusal();
}

void WindowJobs::pause()
{
    for (PageJob* job : std::as_const(m_jobs)) {
        job->pause();
    }
}

bool WindowJobs::resumePaused()
{
    for (PageJob* job : std::as_const(m_jobs)) {
        if (job->state() == SessionState::Paused) {
            job->resume();
            return true;
        }
    }
    return false;
}

void WindowJobs::cancel()
{
    for (PageJob* job : std::as_const(m_jobs)) {
        job->cancel();
    }
}

bool WindowJobs::mayStop()
{
    QString text;
    for (const PageJob* job : std::as_const(m_jobs)) {
        text = text.isEmpty() && job->isBusy() ? job->progressText() : text;
    }
    if (text.isEmpty()) {
        return true;
    }
    if (m_asks) {
        return false; // one question at a time
    }
    m_asks = true;
    // Who answers within the call is heard by its result: a window cannot be closed while it closes.
    auto within = std::make_shared<bool>(true);
    auto agreed = std::make_shared<bool>(false);
    m_prompts->confirm(m_window, tr("Stop and close?"), text, tr("Stop and close"), tr("Go on"),
                       [this, within, agreed](bool stop) {
                           m_asks = false;
                           *agreed = stop;
                           if (stop && !*within) {
                               Q_EMIT closeAgreed();
                           }
                       });
    *within = false;
    return *agreed;
}

/// The question whether to stop a job is withdrawn when there is none any more.
void WindowJobs::withdrawQuestion()
{
    if (m_asks && !isBusy()) {
        m_prompts->withdraw(m_window);
        Q_EMIT endedByItself();
    }
}

void WindowJobs::stopForGood(int milliseconds)
{
    cancel();
    const auto end = [this] {
        if (!isAnyIn({SessionState::Cancelling})) {
            Q_EMIT stopped();
        }
    };
    for (PageJob* job : std::as_const(m_jobs)) {
        connect(job, &PageJob::stateChanged, this, end, Qt::QueuedConnection);
    }
    QTimer::singleShot(milliseconds, this, &WindowJobs::stopped);
    QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
}

bool WindowJobs::shutdown(int milliseconds)
{
    bool ended = true;
    for (PageJob* job : std::as_const(m_jobs)) {
        ended = job->shutdown(milliseconds) && ended;
    }
    return ended;
}

} // namespace snac::studio
