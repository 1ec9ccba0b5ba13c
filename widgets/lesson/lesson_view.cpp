// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_view.h"

#include "lesson_text.h"

#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace snac::widgets {

using lesson::Scene;
using spacing::unit;

namespace {

QComboBox* lessonBox(const QString& name, const QString& accessible)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setToolTip(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

LessonView::LessonView(LessonState* state, Size size, QWidget* parent)
    : LessonFrame(state, new LessonStage(state), size, parent)
    , m_state(state)
    , m_byHand(new QToolButton)
    , m_frontLabel(new QLabel(tr("Front")))
    , m_front(lessonBox(QStringLiteral("lessonFront"), tr("Front")))
    , m_across(lessonBox(QStringLiteral("lessonAcross"), tr("Objective across")))
    , m_up(lessonBox(QStringLiteral("lessonUp"), tr("Objective upwards")))
    , m_reset(new QPushButton(tr("Put points back")))
    , m_train(new QPushButton)
    , m_trainNote(new QLabel)
{
    setObjectName(size == Size::Lecture ? QStringLiteral("lectureView") : QStringLiteral("lessonView"));
    build(buildControls(),
          tr("Deb, Pratap, Agarwal, Meyarivan: A fast and elitist multiobjective genetic algorithm, "
             "IEEE TEC 6 (2002)"));
    connectControls();
    connect(m_state, &LessonState::changed, this, &LessonView::showState);
    showState();
}

LessonStage* LessonView::stage() const
{
    return static_cast<LessonStage*>(canvas());
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
    m_train->setObjectName(QStringLiteral("lessonTrain"));
    m_train->setToolTip(tr("Trains the network of this child for a few epochs on a small simulated set (T)"));
    m_trainNote->setObjectName(QStringLiteral("lessonTrainNote"));
    m_trainNote->setWordWrap(true);
    m_trainNote->setProperty("tone", QStringLiteral("muted"));
    column->addWidget(m_train, 0, Qt::AlignLeft);
    column->addWidget(m_trainNote);
    return m_controls;
}

void LessonView::connectControls()
{
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
    connect(m_train, &QPushButton::clicked, this, &LessonView::trainOrStop);
    connect(stage(), &LessonStage::trainingPressed, this, &LessonView::trainOrStop);
    connect(checkButton(), &QPushButton::clicked, m_state, &LessonState::check);
    connect(answerButton(), &QPushButton::clicked, m_state, &LessonState::showAnswer);
}

void LessonView::showState()
{
    const Scene scene = m_state->scene();
    showScene(sceneTitle(scene), sceneSentence(scene), sceneFormula(scene));
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
        names << axisLabel(m_state->lesson()->generation().axes[i]);
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
    showTraining();
    m_controls->setVisible(names.size() > 2 || scene == Scene::Evaluate || scene == Scene::Crowding ||
                           m_state->canMove() || (scene == Scene::Offspring && m_state->canBeByHand()));
}

/// Playing on would leave the child behind.
void LessonView::trainOrStop()
{
    if (m_state->training().stage == ChildTraining::Stage::Running) {
        m_state->dropTraining();
        return;
    }
    if (m_state->trainable() >= 0) {
        transport()->setPlaying(false);
        m_state->startTraining();
    }
}

void LessonView::showTraining()
{
    const bool shown = m_state->scene() == Scene::Evaluate && !m_state->isEmpty();
    const bool running = m_state->training().stage == ChildTraining::Stage::Running;
    const QString note = trainingNote(*m_state);
    m_train->setVisible(shown);
    m_train->setText(running ? tr("Stop the training") : tr("Train it now"));
    m_train->setEnabled(running || m_state->trainable() >= 0);
    m_trainNote->setText(note);
    m_trainNote->setVisible(shown && !note.isEmpty());
}

void LessonView::showTask()
{
    using Kind = lesson::Task::Kind;
    const Kind kind = m_state->isByHand() ? Kind::None : m_state->task().kind;
    showQuestion({taskText(*m_state), kind == Kind::Several || kind == Kind::Drag,
                  kind == Kind::Several || kind == Kind::One, verdictText(*m_state),
                  m_state->verdict() == LessonState::Verdict::Wrong});
}

} // namespace snac::widgets
