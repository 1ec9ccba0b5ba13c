// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_transport.h"

#include "snac/widgets/icons.h"
#include "snac/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyle>
#include <QToolButton>

#include <array>

namespace snac::widgets {

namespace {

constexpr std::array stepTimes{2400, 1200, 600, 300}; ///< ms

QToolButton* transportButton(const QString& name, const QString& text)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(text);
    return button;
}

} // namespace

LessonTransport::LessonTransport(LessonSteps* state, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_back(transportButton(QStringLiteral("lessonBack"), tr("Back (Left)")))
    , m_play(transportButton(QStringLiteral("lessonPlay"), tr("Play or pause (Space)")))
    , m_on(transportButton(QStringLiteral("lessonStep"), tr("Step (Right)")))
    , m_slider(new QSlider(Qt::Horizontal))
    , m_label(new QLabel)
    , m_speed(new QComboBox)
    , m_style(new QComboBox)
    , m_motion(new QCheckBox(tr("Motion")))
{
    m_play->setCheckable(true);
    m_slider->setObjectName(QStringLiteral("lessonSlider"));
    m_slider->setAccessibleName(tr("Step of the scene"));
    m_slider->setPageStep(1);
    m_slider->setMinimumWidth(80);
    m_label->setObjectName(QStringLiteral("lessonStepLabel"));
    m_label->setProperty("tone", QStringLiteral("muted"));
    m_speed->setObjectName(QStringLiteral("lessonSpeed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed"));
    m_speed->addItems(
        {QStringLiteral("½×"), QStringLiteral("1×"), QStringLiteral("2×"), QStringLiteral("4×")});
    m_speed->setCurrentIndex(1);
    m_style->setObjectName(QStringLiteral("lessonStyle"));
    m_style->setAccessibleName(tr("Look of the picture"));
    m_style->setToolTip(tr("Look of the picture"));
    m_style->addItems({tr("Window colours"), tr("High contrast"), tr("Print")});
    m_motion->setObjectName(QStringLiteral("lessonMotion"));
    m_motion->setToolTip(tr("Children fly to their place; without it they appear there"));
    m_motion->setChecked(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0);
    for (QComboBox* box : {m_speed, m_style}) {
        box->setProperty("compact", true);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::unit, spacing::half, spacing::unit, spacing::half);
    layout->setSpacing(spacing::unit);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_back, m_play, m_on}) {
        layout->addWidget(widget);
    }
    layout->addWidget(m_slider, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_label, m_speed, m_style, m_motion}) {
        layout->addWidget(widget);
    }
    connect(m_back, &QToolButton::clicked, this, [this] {
        setPlaying(false);
        (void)m_state->goBack();
    });
    connect(m_on, &QToolButton::clicked, this, [this] {
        setPlaying(false);
        (void)m_state->goOn();
    });
    connect(m_play, &QToolButton::toggled, this, &LessonTransport::setPlaying);
    connect(m_slider, &QSlider::valueChanged, m_state, &LessonSteps::setStep);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { setPlaying(false); });
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_timer.setInterval(stepTimes[static_cast<std::size_t>(index)]); });
    connect(m_style, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT lookChanged(LessonTransport::look()); });
    connect(m_motion, &QCheckBox::toggled, this, &LessonTransport::motionChanged);
    m_timer.setInterval(stepTimes[1]);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_state->goOn()) {
            setPlaying(false);
        }
    });
    connect(m_state, &LessonSteps::changed, this, &LessonTransport::showState);
    setIcons();
    showState();
}

void LessonTransport::setPlaying(bool playing)
{
    if (playing && !m_timer.isActive()) {
        if (m_state->isAtEnd()) {
            m_state->setSceneIndex(0);
            m_state->setStep(0); // of a lesson that has but one scene
        }
        m_timer.start();
    } else if (!playing) {
        m_timer.stop();
    }
    const QSignalBlocker blocker(m_play);
    m_play->setChecked(m_timer.isActive());
    setIcons();
}

void LessonTransport::setSpeed(int index)
{
    m_speed->setCurrentIndex(std::clamp(index, 0, m_speed->count() - 1));
}

int LessonTransport::speed() const
{
    return m_speed->currentIndex();
}

void LessonTransport::setMotion(bool motion)
{
    m_motion->setChecked(motion);
}

bool LessonTransport::hasMotion() const
{
    return m_motion->isChecked();
}

void LessonTransport::setLook(LessonStyle style)
{
    m_style->setCurrentIndex(static_cast<int>(style));
}

LessonStyle LessonTransport::look() const
{
    return static_cast<LessonStyle>(std::max(0, m_style->currentIndex()));
}

void LessonTransport::showState()
{
    const QSignalBlocker blocker(m_slider);
    const int last = m_state->stepCount() - 1;
    m_slider->setRange(0, last);
    m_slider->setValue(m_state->step());
    m_slider->setEnabled(last > 0);
    m_label->setText(tr("%1 / %2").arg(m_state->step() + 1).arg(last + 1));
    m_back->setEnabled(!m_state->isEmpty() && !m_state->isAtStart());
    m_on->setEnabled(!m_state->isEmpty() && !m_state->isAtEnd());
    m_play->setEnabled(!m_state->isEmpty());
}

void LessonTransport::setIcons()
{
    const QColor colour = colors(palette()).text;
    m_back->setIcon(icon(QStringLiteral("step-back"), colour));
    m_on->setIcon(icon(QStringLiteral("step-on"), colour));
    m_play->setIcon(icon(isPlaying() ? QStringLiteral("pause") : QStringLiteral("play"), colour));
}

void LessonTransport::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        setIcons();
    }
    QWidget::changeEvent(event);
}

} // namespace snac::widgets
