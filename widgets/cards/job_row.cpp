// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_row.h"

#include "badge.h"
#include "card.h"

#include "snac/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

#include <cmath>

namespace snac::widgets {

JobRow::JobRow(QWidget* parent)
    : QWidget(parent)
    , m_badge(new Badge({}, Badge::Kind::Neutral, this))
    , m_phase(makeElidedLabel({}, this))
    , m_bar(new QProgressBar(this))
    , m_count(new QLabel(this))
    , m_left(new QLabel(this))
    , m_pause(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_badge->setObjectName(QStringLiteral("jobState"));
    m_phase->setObjectName(QStringLiteral("jobPhase"));
    m_bar->setObjectName(QStringLiteral("jobProgress"));
    m_count->setObjectName(QStringLiteral("jobCount"));
    m_left->setObjectName(QStringLiteral("jobTimeLeft"));
    m_pause->setObjectName(QStringLiteral("jobPause"));
    m_cancel->setObjectName(QStringLiteral("jobCancel"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(96);
    m_bar->setMaximumWidth(240);
    m_badge->setDot(true);
    for (QLabel* label : {m_count, m_left}) {
        label->setProperty("tone", QStringLiteral("muted"));
        label->setTextFormat(Qt::PlainText);
    }

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::unit + spacing::half);
    layout->addWidget(m_badge);
    layout->addWidget(m_phase);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_left);
    layout->addStretch(1);
    layout->addWidget(m_pause);
    layout->addWidget(m_cancel);

    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_state == State::Paused)
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
    connect(m_cancel, &QPushButton::clicked, this, &JobRow::cancelRequested);
    updateView();
}

void JobRow::setState(State state)
{
    m_state = state;
    updateView();
}

void JobRow::setPhase(const QString& phase)
{
    m_phaseText = phase;
    updateView();
}

void JobRow::setProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    updateView();
}

void JobRow::setSecondsLeft(double seconds)
{
    m_secondsLeft = seconds;
    updateView();
}

void JobRow::setMessage(const QString& message)
{
    m_messageText = message;
    updateView();
}

void JobRow::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    updateView();
}

QString JobRow::durationText(double seconds)
{
    if (!(seconds >= 0.0) || seconds > 1e9)
        return {};
    if (seconds < 1.0)
        return tr("< 1 s");
    const auto whole = static_cast<long long>(std::llround(seconds));
    if (whole < 60)
        return tr("%1 s").arg(whole);
    if (whole < 3600)
        return whole % 60 == 0 ? tr("%1 min").arg(whole / 60)
                               : tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    if (whole < 86400)
        return tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
    return tr("%1 d %2 h").arg(whole / 86400).arg(whole % 86400 / 3600);
}

void JobRow::updateView()
{
    struct View
    {
        QString text;
        Badge::Kind kind;
        bool active;
    };
    const View view = [this]() -> View {
        switch (m_state) {
        case State::Idle:
            return {tr("idle"), Badge::Kind::Neutral, false};
        case State::Stopped:
            return {tr("stopped"), Badge::Kind::Warning, false};
        case State::Running:
            return {tr("running"), Badge::Kind::Success, true};
        case State::Pausing:
            return {tr("pausing"), Badge::Kind::Warning, true};
        case State::Paused:
            return {tr("paused"), Badge::Kind::Warning, true};
        case State::Cancelling:
            return {tr("cancelling"), Badge::Kind::Warning, true};
        case State::Finished:
            return {tr("finished"), Badge::Kind::Accent, false};
        case State::Failed:
            return {tr("failed"), Badge::Kind::Error, false};
        }
        return {};
    }();
    m_badge->setText(view.text);
    m_badge->setKind(view.kind);
    m_badge->updateGeometry();

    const bool message = !m_messageText.isEmpty();
    m_phase->setText(message ? m_messageText : m_phaseText);
    m_phase->setProperty("tone",
                         m_state == State::Failed ? QStringLiteral("error") : QStringLiteral("muted"));
    m_phase->style()->unpolish(m_phase);
    m_phase->style()->polish(m_phase);

    m_bar->setVisible(view.active || m_state == State::Finished || m_state == State::Stopped);
    // A bar without an end moves; where nothing is done it must not.
    m_bar->setRange(0, view.active || m_total > 0 ? m_total : 1);
    m_bar->setValue(std::min(m_done, m_total));
    m_count->setVisible(m_total > 0 && m_state != State::Idle);
    m_count->setText(tr("%1 of %2").arg(m_done).arg(m_total));
    const QString left = durationText(m_secondsLeft);
    m_left->setVisible(m_state == State::Running && !left.isEmpty());
    m_left->setText(tr("%1 left").arg(left));

    m_pause->setVisible(view.active && !m_readOnly);
    m_pause->setEnabled(m_state == State::Running || m_state == State::Paused);
    m_pause->setText(m_state == State::Paused ? tr("Resume") : tr("Pause"));
    m_cancel->setVisible(view.active && !m_readOnly);
    m_cancel->setEnabled(m_state != State::Cancelling);
}

} // namespace snac::widgets
