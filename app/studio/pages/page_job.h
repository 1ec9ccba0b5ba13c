// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/study_session.h"

#include <functional>

namespace snac::studio {

/// A job of a page, as the Study menu and the end of the window handle it.
class PageJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual SessionState state() const = 0;
    /// It is running, paused or about to stop.
    [[nodiscard]] virtual bool isBusy() const = 0;
    virtual void pause() = 0;
    virtual void resume() = 0;
    virtual void cancel() = 0;
    /// Cancels and waits; false if it did not end in time.
    virtual bool shutdown(int milliseconds) = 0;
    /// Why nothing else can be started while it runs.
    [[nodiscard]] virtual QString refusal() const = 0;
    /// How far it is, for the question whether to stop it; empty: it may be stopped without asking.
    [[nodiscard]] virtual QString progressText() const = 0;

Q_SIGNALS:
    void stateChanged();
};

/// The job of a session that has states of its own (StudySession, CompressSession).
template<class Session>
class SessionJob final : public PageJob
{
public:
    using Progress = std::function<QString()>;

    SessionJob(Session* session, QString refusal, Progress progress)
        : PageJob(session)
        , m_session(session)
        , m_refusal(std::move(refusal))
        , m_progress(std::move(progress))
    {
        connect(session, &Session::stateChanged, this, &PageJob::stateChanged);
    }

    [[nodiscard]] SessionState state() const override { return m_session->state(); }
    [[nodiscard]] bool isBusy() const override { return m_session->isBusy(); }
    void pause() override { m_session->pause(); }
    void resume() override { m_session->resume(); }
    void cancel() override { m_session->cancel(); }
    bool shutdown(int milliseconds) override { return m_session->shutdown(milliseconds); }
    [[nodiscard]] QString refusal() const override { return m_refusal; }
    [[nodiscard]] QString progressText() const override { return m_progress(); }

private:
    Session* m_session;
    QString m_refusal;
    Progress m_progress;
};

} // namespace snac::studio
