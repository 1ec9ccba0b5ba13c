// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_frame.h"

#include "snac/widgets/cards/card.h"
#include "snac/widgets/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace snac::widgets {

using spacing::two;
using spacing::unit;

namespace {

constexpr int paneWidth = 320;         ///< px
constexpr double lectureFactor = 1.35; ///< of the type, on a screen of hallScreen
constexpr QSizeF hallScreen{1280.0, 720.0};

QLabel* lessonLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

/// A card without its heading: what it holds says what it is.
Card* bareCard()
{
    auto* card = new Card;
    card->findChild<QWidget*>(QStringLiteral("cardHeader"))->hide();
    return card;
}

} // namespace

LessonFrame::LessonFrame(LessonSteps* steps, LessonCanvas* canvas, Size size, QWidget* parent)
    : QWidget(parent)
    , m_steps(steps)
    , m_canvas(canvas)
    , m_frameSize(size)
    , m_transport(new LessonTransport(steps))
    , m_title(lessonLabel(QStringLiteral("lessonTitle")))
    , m_sentence(lessonLabel(QStringLiteral("lessonSentence")))
    , m_showFormula(new QToolButton)
    , m_formula(lessonLabel(QStringLiteral("lessonFormula")))
    , m_task(lessonLabel(QStringLiteral("lessonTask")))
    , m_check(new QPushButton(tr("Check")))
    , m_answer(new QPushButton(tr("Show the answer")))
    , m_verdict(lessonLabel(QStringLiteral("lessonVerdict")))
{
    if (size == Size::Lecture) {
        QFont large = font();
        large.setPointSizeF(lectureFactor * (large.pointSizeF() > 0.0 ? large.pointSizeF() : 10.0));
        setFont(large);
        m_canvas->setHall(m_growth);
        setMinimumSize(960, 540); // not what large type needs: a smaller screen makes it smaller
    }
}

void LessonFrame::build(QWidget* controls, const QString& source)
{
    auto* picture = bareCard();
    picture->setObjectName(QStringLiteral("lessonCard"));
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_transport);
    picture->setContent(inside, false);
    auto* scenes = buildScenes();
    auto* pane = buildPane(controls, source);
    auto* body = new QHBoxLayout;
    body->setSpacing(unit + 4);
    body->addWidget(picture, 1);
    body->addWidget(pane);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(unit + 4);
    rows->addWidget(scenes);
    rows->addLayout(body, 1);
    for (QWidget* part : findChildren<QWidget*>()) { // style sheets stop fonts from being inherited
        if (m_frameSize == Size::Lecture && !part->testAttribute(Qt::WA_SetFont)) {
            part->setFont(font());
        }
    }
    for (QWidget* part : findChildren<QWidget*>()) {
        m_fonts.emplace_back(part, part->font());
    }
    connect(m_showFormula, &QToolButton::toggled, m_formula, &QWidget::setVisible);
    connect(m_transport, &LessonTransport::lookChanged, m_canvas, &LessonCanvas::setLook);
    connect(m_canvas, &LessonCanvas::sceneChosen, this, &LessonFrame::goToScene);
    connect(m_transport, &LessonTransport::motionChanged, m_canvas, &LessonCanvas::setMotion);
    m_canvas->setMotion(m_transport->hasMotion());
}

QWidget* LessonFrame::buildScenes()
{
    auto* card = bareCard();
    auto* inside = new QWidget;
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(unit, unit / 2, unit, unit / 2);
    row->setSpacing(unit / 2);
    auto* group = new QButtonGroup(this);
    for (int i = 0; i < m_steps->sceneTotal(); ++i) {
        auto* button = new QToolButton;
        button->setObjectName(QStringLiteral("scene_") + m_steps->keyOf(i));
        button->setText(QStringLiteral("%1  %2").arg(i + 1).arg(m_steps->titleOf(i)));
        button->setToolTip(tr("%1 (key %2)").arg(m_steps->titleOf(i)).arg(i + 1));
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFont(font());
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, i] { goToScene(i); });
        m_scenes.push_back(button);
    }
    card->setContent(inside, false);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return card;
}

QWidget* LessonFrame::buildPane(QWidget* controls, const QString& source)
{
    auto* card = bareCard();
    card->setObjectName(QStringLiteral("lessonPane"));
    card->setFixedWidth(m_frameSize == Size::Lecture ? static_cast<int>(1.4 * paneWidth) : paneWidth);
    m_pane = card;
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("formPage"));
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(two, two, two, two);
    column->setSpacing(unit + 4);
    for (QWidget* part : std::initializer_list<QWidget*>{m_sentence, m_showFormula, m_formula, m_task,
                                                         m_check, m_answer, m_verdict}) {
        part->setFont(font()); // style sheets stop fonts from being inherited
    }
    for (QWidget* part : controls->findChildren<QWidget*>()) {
        part->setFont(font());
    }
    m_title->setFont(headingFont(font()));
    m_showFormula->setObjectName(QStringLiteral("lessonShowFormula"));
    m_showFormula->setText(tr("Formula"));
    m_showFormula->setToolTip(tr("Shows what the scene says as a formula (O)"));
    m_showFormula->setCheckable(true);
    m_formula->setTextFormat(Qt::RichText);
    m_formula->setProperty("role", QStringLiteral("code"));
    m_formula->setMargin(unit);
    m_formula->hide();
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_showFormula, 0, Qt::AlignLeft);
    column->addWidget(m_formula);
    column->addWidget(controls);
    column->addWidget(buildTask());
    column->addStretch(1);
    auto* from = lessonLabel(QStringLiteral("lessonSource"));
    from->setText(source);
    from->setProperty("tone", QStringLiteral("muted"));
    from->setFont(smallFont(font()));
    column->addWidget(from);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    card->setContent(scroll, false);
    return card;
}

QWidget* LessonFrame::buildTask()
{
    auto* frame = new QFrame;
    frame->setObjectName(QStringLiteral("lessonTry"));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(unit + 4, unit + 4, unit + 4, unit + 4);
    column->setSpacing(unit);
    auto* heading = new QLabel(tr("Try it"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    m_check->setObjectName(QStringLiteral("lessonCheck"));
    m_answer->setObjectName(QStringLiteral("lessonAnswer"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_check);
    buttons->addWidget(m_answer);
    buttons->addStretch(1);
    column->addWidget(heading);
    column->addWidget(m_task);
    column->addLayout(buttons);
    column->addWidget(m_verdict);
    return frame;
}

void LessonFrame::growTo(double growth)
{
    m_growth = growth;
    for (const auto& [part, first] : m_fonts) {
        QFont grown = first;
        grown.setPointSizeF(growth * first.pointSizeF());
        part->setFont(grown);
        if (auto* button = qobject_cast<QAbstractButton*>(part)) {
            button->setIconSize(QSize(16, 16) * growth);
        }
    }
    m_pane->setFixedWidth(static_cast<int>(growth * 1.4 * paneWidth));
    m_canvas->setHall(growth);
}

void LessonFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_frameSize != Size::Lecture || m_pane == nullptr) {
        return;
    }
    // A hall sees the screen from afar however many pixels it has.
    const double growth =
        std::clamp(std::min(width() / hallScreen.width(), height() / hallScreen.height()), 1.0, 4.0);
    if (std::abs(growth - m_growth) > 0.02) {
        growTo(growth);
    }
}

/// A new style sheet, as of the dark or the light scheme, forgets the large type.
void LessonFrame::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_frameSize == Size::Lecture && m_pane != nullptr) {
        QMetaObject::invokeMethod(
            this, [this] { growTo(m_growth); }, Qt::QueuedConnection);
    }
}

void LessonFrame::showScene(const QString& title, const QString& sentence, const QString& formula)
{
    for (std::size_t i = 0; i < m_scenes.size(); ++i) {
        m_scenes[i]->setChecked(static_cast<int>(i) == m_steps->sceneIndex());
    }
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_formula->setText(formula);
}

void LessonFrame::showQuestion(const Question& question)
{
    m_task->setText(question.text);
    m_check->setVisible(question.canCheck);
    m_answer->setVisible(question.canShow);
    m_verdict->setText(question.verdict);
    m_verdict->setVisible(!question.verdict.isEmpty());
    const QString tone = question.wrong ? QStringLiteral("error") : QStringLiteral("success");
    if (m_verdict->property("tone").toString() != tone) {
        const QFont large = m_verdict->font(); // which the style would forget
        m_verdict->setProperty("tone", tone);
        m_verdict->style()->unpolish(m_verdict);
        m_verdict->style()->polish(m_verdict);
        m_verdict->setFont(large);
    }
}

/// Who goes to a scene wants to talk about it: it waits at its first step.
void LessonFrame::goToScene(int index)
{
    m_transport->setPlaying(false);
    m_steps->setSceneIndex(index);
}

void LessonFrame::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        m_transport->setPlaying(!m_transport->isPlaying());
        return;
    case Qt::Key_O:
        m_showFormula->toggle();
        return;
    case Qt::Key_PageDown:
        goToScene(std::min(m_steps->sceneIndex() + 1, m_steps->sceneTotal() - 1));
        return;
    case Qt::Key_PageUp:
        goToScene(std::max(m_steps->sceneIndex() - 1, 0));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace snac::widgets
