// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/pages/page_job.h"

#include <QList>

#include <initializer_list>

namespace snac::studio {

class Prompts;

/// The jobs of all pages of a window. One runs at a time, so whichever does is meant.
class WindowJobs : public QObject
{
    Q_OBJECT

public:
    /// `window` is what questions stand over.
    WindowJobs(QList<PageJob*> jobs, Prompts* prompts, QWidget* window);

    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool isAnyIn(std::initializer_list<SessionState> states) const;
    /// Why nothing else can be started; empty if it can.
    [[nodiscard]] QString refusal() const;

    void pause();
    bool resumePaused(); ///< false: none is paused
    void cancel();

    /// Whether no job runs; asks otherwise, and emits closeAgreed() when the answer comes later and is yes.
    [[nodiscard]] bool mayStop();
    /// Cancels all and emits stopped() when they have ended, or have had their time.
    void stopForGood(int milliseconds);
    /// Cancels all and waits shortly; false if one did not end in time.
    bool shutdown(int milliseconds);

Q_SIGNALS:
    void changed();
    void closeAgreed();
    void endedByItself(); ///< what the user was being asked about
    void stopped();

private:
    void withdrawQuestion();

    QList<PageJob*> m_jobs;
    Prompts* m_prompts;
    QWidget* m_window;
    bool m_asks = false;
};

} // namespace snac::studio
