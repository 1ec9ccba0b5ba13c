// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_view.h"

#include "lesson_text.h"

#include "snac/widgets/cards/card.h"
#include "snac/widgets/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace snac::widgets {

using lesson::Scene;
using spacing::two;
using spacing::unit;

namespace {

constexpr int paneWidth = 320; ///< px
constexpr double lectureFactor = 1.35;

QLabel* lessonLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

QComboBox* lessonBox(const QString& name, const QString& accessible)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setToolTip(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

/// A card without its heading: what it holds says what it is.
Card* bareCard()
{
    auto* card = new Card;
    card->findChild<QWidget*>(QStringLiteral("cardHeader"))->hide();
    return card;
}

} // namespace

LessonView::LessonView(LessonState* state, Size size, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_size(size)
    , m_stage(new LessonStage(state))
    , m_transport(new LessonTransport(state))
    , m_title(lessonLabel(QStringLiteral("lessonTitle")))
    , m_sentence(lessonLabel(QStringLiteral("lessonSentence")))
    , m_showFormula(new QToolButton)
    , m_formula(lessonLabel(QStringLiteral("lessonFormula")))
    , m_byHand(new QToolButton)
    , m_frontLabel(new QLabel(tr("Front")))
    , m_front(lessonBox(QStringLiteral("lessonFront"), tr("Front")))
    , m_across(lessonBox(QStringLiteral("lessonAcross"), tr("Objective across")))
    , m_up(lessonBox(QStringLiteral("lessonUp"), tr("Objective upwards")))
    , m_reset(new QPushButton(tr("Put points back")))
    , m_task(lessonLabel(QStringLiteral("lessonTask")))
    , m_check(new QPushButton(tr("Check")))
    , m_answer(new QPushButton(tr("Show the answer")))
    , m_verdict(lessonLabel(QStringLiteral("lessonVerdict")))
{
    setObjectName(size == Size::Lecture ? QStringLiteral("lectureView") : QStringLiteral("lessonView"));
    if (size == Size::Lecture) {
        QFont large = font();
        large.setPointSizeF(lectureFactor * (large.pointSizeF() > 0.0 ? large.pointSizeF() : 10.0));
        setFont(large);
        m_stage->setLarge(true);
    }
    auto* picture = bareCard();
    picture->setObjectName(QStringLiteral("lessonCard"));
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_stage, 1);
    column->addWidget(m_transport);
    picture->setContent(inside, false);
    auto* scenes = buildScenes();
    auto* pane = buildPane();
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
        if (m_size == Size::Lecture && !part->testAttribute(Qt::WA_SetFont)) {
            part->setFont(font());
        }
    }
    connectControls();
    connect(m_state, &LessonState::changed, this, &LessonView::showState);
    showState();
}

QWidget* LessonView::buildScenes()
{
    auto* card = bareCard();
    auto* inside = new QWidget;
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(unit, unit / 2, unit, unit / 2);
    row->setSpacing(unit / 2);
    auto* group = new QButtonGroup(this);
    for (int i = 0; i < lesson::sceneCount; ++i) {
        auto* button = new QToolButton;
        const auto scene = static_cast<Scene>(i);
        button->setObjectName(QStringLiteral("scene_") + sceneKey(scene));
        button->setText(QStringLiteral("%1  %2").arg(i + 1).arg(sceneTitle(scene)));
        button->setToolTip(tr("%1 (key %2)").arg(sceneTitle(scene)).arg(i + 1));
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFont(font());
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, scene] {
            m_transport->setPlaying(false);
            m_state->setScene(scene);
        });
        m_scenes[static_cast<std::size_t>(i)] = button;
    }
    card->setContent(inside, false);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return card;
}

QWidget* LessonView::buildPane()
{
    auto* card = bareCard();
    card->setObjectName(QStringLiteral("lessonPane"));
    card->setFixedWidth(m_size == Size::Lecture ? static_cast<int>(1.4 * paneWidth) : paneWidth);
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("formPage"));
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(two, two, two, two);
    column->setSpacing(unit + 4);
    for (QWidget* part : std::initializer_list<QWidget*>{m_sentence, m_showFormula, m_formula, m_byHand,
                                                         m_frontLabel, m_front, m_across, m_up, m_reset,
                                                         m_task, m_check, m_answer, m_verdict}) {
        part->setFont(font()); // style sheets stop fonts from being inherited
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
    column->addWidget(buildControls());
    column->addWidget(buildTask());
    column->addStretch(1);
    auto* source = lessonLabel(QStringLiteral("lessonSource"));
    source->setText(
        tr("Deb, Pratap, Agarwal, Meyarivan: A fast and elitist multiobjective genetic algorithm, "
           "IEEE TEC 6 (2002)"));
    source->setProperty("tone", QStringLiteral("muted"));
    source->setFont(smallFont(font()));
    column->addWidget(source);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    card->setContent(scroll, false);
    return card;
}

QWidget* LessonView::buildControls()
{
    m_controls = new QWidget;
    auto* column = new QVBoxLayout(m_controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(unit);
    m_byHand->setObjectName(QStringLiteral("lessonByHand"));
    m_byHand->setText(tr("Make a child by hand"));
    m_byHand->setCheckable(true);
    m_reset->setObjectName(QStringLiteral("lessonReset"));
    auto* front = new QHBoxLayout;
    front->addWidget(m_frontLabel);
    front->addWidget(m_front);
    front->addStretch(1);
    m_frontLabel->setBuddy(m_front);
    m_axes = new QWidget;
    auto* axes = new QHBoxLayout(m_axes);
    axes->setContentsMargins(0, 0, 0, 0);
    axes->addWidget(new QLabel(QStringLiteral("→")));
    axes->addWidget(m_across, 1);
    axes->addWidget(new QLabel(QStringLiteral("↑")));
    axes->addWidget(m_up, 1);
    for (QComboBox* box : {m_across, m_up}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
    }
    column->addWidget(m_byHand, 0, Qt::AlignLeft);
    column->addLayout(front);
    column->addWidget(m_axes);
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    return m_controls;
}

QWidget* LessonView::buildTask()
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

void LessonView::connectControls()
{
    connect(m_showFormula, &QToolButton::toggled, m_formula, &QWidget::setVisible);
    connect(m_byHand, &QToolButton::toggled, m_state, &LessonState::setByHand);
    connect(m_front, &QComboBox::activated, m_state, &LessonState::setFront);
    const auto takeAxes = [this] {
        m_state->setAxes(static_cast<std::size_t>(std::max(0, m_across->currentIndex())),
                         static_cast<std::size_t>(std::max(0, m_up->currentIndex())));
        showControls(); // the same one twice is refused
    };
    connect(m_across, &QComboBox::activated, this, takeAxes);
    connect(m_up, &QComboBox::activated, this, takeAxes);
    connect(m_reset, &QPushButton::clicked, m_state, &LessonState::resetMoves);
    connect(m_check, &QPushButton::clicked, m_state, &LessonState::check);
    connect(m_answer, &QPushButton::clicked, m_state, &LessonState::showAnswer);
    connect(m_transport, &LessonTransport::lookChanged, m_stage, &LessonStage::setLook);
    connect(m_transport, &LessonTransport::motionChanged, m_stage, &LessonStage::setMotion);
    m_stage->setMotion(m_transport->hasMotion());
}

void LessonView::showState()
{
    const int now = static_cast<int>(m_state->scene());
    for (int i = 0; i < lesson::sceneCount; ++i) {
        m_scenes[static_cast<std::size_t>(i)]->setChecked(i == now);
    }
    m_title->setText(sceneTitle(m_state->scene()));
    m_sentence->setText(sceneSentence(m_state->scene()));
    m_formula->setText(sceneFormula(m_state->scene()));
    showControls();
    showTask();
}

void LessonView::showControls()
{
    const Scene scene = m_state->scene();
    const bool some = !m_state->isEmpty();
    m_byHand->setVisible(scene == Scene::Offspring && m_state->canBeByHand());
    const QSignalBlocker hand(m_byHand);
    m_byHand->setChecked(m_state->isByHand());
    const int fronts = some ? m_state->lesson()->drawnFronts() : 0;
    if (m_front->count() != fronts) {
        m_front->clear();
        for (int i = 0; i < fronts; ++i) {
            m_front->addItem(QString::number(i + 1));
        }
    }
    m_front->setCurrentIndex(m_state->front());
    m_front->setVisible(scene == Scene::Crowding);
    m_frontLabel->setVisible(scene == Scene::Crowding);
    QStringList names;
    for (std::size_t i = 0; some && i < m_state->lesson()->generation().axes.size(); ++i) {
        names << QString::fromStdString(m_state->lesson()->generation().axes[i].label);
    }
    for (QComboBox* box : {m_across, m_up}) {
        QStringList shown;
        for (int i = 0; i < box->count(); ++i) {
            shown << box->itemText(i);
        }
        if (shown != names) {
            box->clear();
            box->addItems(names);
        }
        box->setCurrentIndex(static_cast<int>(m_state->axes()[box == m_across ? 0 : 1]));
    }
    m_axes->setVisible(names.size() > 2);
    m_reset->setVisible(m_state->canMove());
    m_reset->setEnabled(m_state->isMoved());
    m_controls->setVisible(names.size() > 2 || scene == Scene::Crowding || m_state->canMove() ||
                           (scene == Scene::Offspring && m_state->canBeByHand()));
}

void LessonView::showTask()
{
    using Kind = lesson::Task::Kind;
    const Kind kind = m_state->isByHand() ? Kind::None : m_state->task().kind;
    m_task->setText(taskText(*m_state));
    m_check->setVisible(kind == Kind::Several || kind == Kind::Drag);
    m_answer->setVisible(kind == Kind::Several || kind == Kind::One);
    m_verdict->setText(verdictText(*m_state));
    m_verdict->setVisible(!m_verdict->text().isEmpty());
    const bool wrong = m_state->verdict() == LessonState::Verdict::Wrong;
    const QString tone = wrong ? QStringLiteral("error") : QStringLiteral("success");
    if (m_verdict->property("tone").toString() != tone) {
        m_verdict->setProperty("tone", tone);
        m_verdict->style()->unpolish(m_verdict);
        m_verdict->style()->polish(m_verdict);
    }
}

void LessonView::keyPressEvent(QKeyEvent* event)
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
        m_state->setScene(
            static_cast<Scene>(std::min(static_cast<int>(m_state->scene()) + 1, lesson::sceneCount - 1)));
        return;
    case Qt::Key_PageUp:
        m_state->setScene(static_cast<Scene>(std::max(static_cast<int>(m_state->scene()) - 1, 0)));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace snac::widgets
