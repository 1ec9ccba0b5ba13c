// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay_bar.h"

#include "snac/widgets/cards/card.h"
#include "snac/widgets/icons.h"
#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace snac::widgets {

namespace {

constexpr std::array playTimes{1000, 400, 150, 50}; ///< ms a generation

QToolButton* replayButton(const QString& name, const QString& text)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(text);
    return button;
}

} // namespace

ReplayBar::ReplayBar(QWidget* parent)
    : QWidget(parent)
    , m_back(replayButton(QStringLiteral("replayBack"), tr("One generation back")))
    , m_play(replayButton(QStringLiteral("replayPlay"), tr("Play the generations, or pause")))
    , m_on(replayButton(QStringLiteral("replayOn"), tr("One generation on")))
    , m_now(replayButton(QStringLiteral("replayNow"), tr("Back to the run as it stands")))
    , m_slider(new QSlider(Qt::Horizontal))
    , m_text(makeElidedLabel({}, this))
    , m_speed(new QComboBox)
{
    m_play->setCheckable(true);
    m_now->setText(tr("now"));
    m_now->setFont(smallFont(font()));
    m_slider->setObjectName(QStringLiteral("replaySlider"));
    m_slider->setAccessibleName(tr("Generation that is shown"));
    m_slider->setToolTip(tr("Generation that is shown; at the right end the run as it stands"));
    m_slider->setPageStep(5);
    m_slider->setMinimumWidth(80);
    m_text->setObjectName(QStringLiteral("replayText"));
    m_text->setFont(smallFont(font()));
    m_speed->setObjectName(QStringLiteral("replaySpeed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed"));
    m_speed->addItems(
        {QStringLiteral("1×"), QStringLiteral("2×"), QStringLiteral("6×"), QStringLiteral("20×")});
    m_speed->setCurrentIndex(1);
    m_speed->setProperty("compact", true);
    m_speed->setFont(smallFont(font()));
    m_speed->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::unit, 0, spacing::unit, spacing::half);
    layout->setSpacing(spacing::half);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_back, m_play, m_on}) {
        layout->addWidget(widget);
    }
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_now);
    layout->addWidget(m_speed);
    layout->addSpacing(spacing::half);
    layout->addWidget(m_text, 3);
    connect(m_back, &QToolButton::clicked, this, [this] {
        setPlaying(false);
        go(m_slider->value() - 1);
    });
    connect(m_on, &QToolButton::clicked, this, [this] {
        setPlaying(false);
        go(m_slider->value() + 1);
    });
    connect(m_now, &QToolButton::clicked, this, [this] {
        setPlaying(false);
        go(m_count);
    });
    connect(m_play, &QToolButton::toggled, this, &ReplayBar::setPlaying);
    connect(m_slider, &QSlider::valueChanged, this, &ReplayBar::go);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { setPlaying(false); });
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_timer.setInterval(playTimes[static_cast<std::size_t>(index)]); });
    m_timer.setInterval(playTimes[1]);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        go(m_slider->value() + 1);
        if (m_position < 0) {
            setPlaying(false);
        }
    });
    showState();
    setIcons();
}

void ReplayBar::setCount(int generations)
{
    m_count = std::max(0, generations);
    if (m_position >= m_count) {
        go(m_count);
    }
    if (m_count == 0) {
        setPlaying(false);
    }
    showState();
}

void ReplayBar::setPosition(int position)
{
    go(position < 0 ? m_count : position);
}

/// To a place of the slider, whose last one is now.
void ReplayBar::go(int place)
{
    const int position = place < 0 ? 0 : place >= m_count ? -1 : place;
    if (position == m_position || (m_count == 0 && m_position < 0)) {
        showState();
        return;
    }
    m_position = position;
    showState();
    Q_EMIT positionChanged(m_position);
}

void ReplayBar::setText(const QString& text)
{
    m_text->setText(text);
    m_slider->setAccessibleDescription(text);
}

QString ReplayBar::text() const
{
    return m_slider->accessibleDescription();
}

void ReplayBar::setPlaying(bool playing)
{
    const bool plays = playing && m_count > 0;
    if (plays && !m_timer.isActive()) {
        if (m_position < 0) {
            go(0);
        }
        m_timer.start();
    } else if (!plays) {
        m_timer.stop();
    }
    showState();
    setIcons();
}

void ReplayBar::showState()
{
    const QSignalBlocker blockSlider(m_slider);
    const QSignalBlocker blockPlay(m_play);
    m_slider->setRange(0, m_count);
    m_slider->setValue(m_position < 0 ? m_count : m_position);
    m_play->setChecked(m_timer.isActive());
    m_slider->setEnabled(m_count > 0);
    m_play->setEnabled(m_count > 0);
    m_back->setEnabled(m_slider->value() > 0);
    m_on->setEnabled(m_position >= 0);
    m_now->setEnabled(m_position >= 0);
}

void ReplayBar::setIcons()
{
    const QColor colour = colors(palette()).text;
    m_back->setIcon(icon(QStringLiteral("step-back"), colour));
    m_on->setIcon(icon(QStringLiteral("step-on"), colour));
    m_play->setIcon(icon(isPlaying() ? QStringLiteral("pause") : QStringLiteral("play"), colour));
}

void ReplayBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        setIcons();
    }
    QWidget::changeEvent(event);
}

void ReplayBar::hideEvent(QHideEvent* event)
{
    setPlaying(false); // nobody sees it
    QWidget::hideEvent(event);
}

} // namespace snac::widgets
