// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace snac::widgets {

class Badge;

/// One job: what it does now, n of N, how long it still takes, and the buttons to pause, resume and cancel
/// it. Shows what it is told; asks by signals.
class JobRow : public QWidget
{
    Q_OBJECT
public:
    enum class State { Idle, Stopped, Running, Pausing, Paused, Cancelling, Finished, Failed };

    explicit JobRow(QWidget* parent = nullptr);

    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }
    void setPhase(const QString& phase);     ///< "generation 12 of 25 · trial 264 of 500 · 2 training"
    void setProgress(int done, int total);   ///< total 0: unknown, the bar moves
    void setSecondsLeft(double seconds);     ///< negative: unknown
    void setMessage(const QString& message); ///< error or result, in words a user can act on; empty hides it
    void setReadOnly(bool readOnly);         ///< somebody else's job: no buttons
    [[nodiscard]] static QString durationText(double seconds); ///< "3 min 10 s", "2 h 5 min", "< 1 s"

Q_SIGNALS:
    void pauseRequested();
    void resumeRequested();
    void cancelRequested();

private:
    void updateView();

    State m_state = State::Idle;
    QString m_phaseText;
    QString m_messageText;
    double m_secondsLeft = -1.0;
    bool m_readOnly = false;
    int m_done = 0;
    int m_total = 0;
    Badge* m_badge;
    QLabel* m_phase;
    QProgressBar* m_bar;
    QLabel* m_count;
    QLabel* m_left;
    QPushButton* m_pause;
    QPushButton* m_cancel;
};

} // namespace snac::widgets
