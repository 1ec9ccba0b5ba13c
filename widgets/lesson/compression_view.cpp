// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_view.h"

#include "compression_text.h"

#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace snac::widgets {

namespace {

QComboBox* choiceBox(const QString& name, const QString& accessible)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setToolTip(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

} // namespace

CompressionView::CompressionView(CompressionState* state, Size size, QWidget* parent)
    : LessonFrame(state, new CompressionStage(state), size, parent)
    , m_state(state)
    , m_pair(choiceBox(QStringLiteral("lessonPair"), tr("What is compared")))
    , m_rounding(choiceBox(QStringLiteral("lessonRounding"), tr("Rounding")))
    , m_overflow(choiceBox(QStringLiteral("lessonOverflow"), tr("Overflow")))
    , m_reset(new QPushButton(tr("Put the weight back")))
{
    setObjectName(QStringLiteral("compressionView"));
    build(buildControls(), tr("Zhu, Gupta: To prune, or not to prune (2017); AMD UG1399: arbitrary precision "
                              "fixed-point types"));
    connectControls();
    connect(m_state, &CompressionState::changed, this, &CompressionView::showState);
    showState();
}

CompressionStage* CompressionView::stage() const
{
    return static_cast<CompressionStage*>(canvas());
}

QWidget* CompressionView::buildControls()
{
    auto* controls = new QWidget;
    auto* column = new QVBoxLayout(controls);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::unit);
    m_pair->addItem(tr("Iterative and one-shot"));
    m_pair->addItem(tr("Weights and neurons"));
    for (int i = 0; i <= static_cast<int>(Rounding::RndConv); ++i) {
        m_rounding->addItem(QString::fromUtf8(roundingName(static_cast<Rounding>(i)).data()));
    }
    for (int i = 0; i <= static_cast<int>(Overflow::SatSym); ++i) {
        m_overflow->addItem(QString::fromUtf8(overflowName(static_cast<Overflow>(i)).data()));
    }
    m_reset->setObjectName(QStringLiteral("lessonReset"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_pair, m_rounding, m_overflow}) {
        column->addWidget(part);
    }
    column->addWidget(m_reset, 0, Qt::AlignLeft);
    return controls;
}

void CompressionView::connectControls()
{
    connect(m_pair, &QComboBox::activated, m_state,
            [this](int index) { m_state->setPair(static_cast<CompressionState::Pair>(index)); });
    connect(m_rounding, &QComboBox::activated, m_state,
            [this](int index) { m_state->setRounding(static_cast<Rounding>(index)); });
    connect(m_overflow, &QComboBox::activated, m_state,
            [this](int index) { m_state->setOverflow(static_cast<Overflow>(index)); });
    connect(m_reset, &QPushButton::clicked, m_state, &CompressionState::resetWeight);
    connect(checkButton(), &QPushButton::clicked, m_state, &CompressionState::check);
    connect(answerButton(), &QPushButton::clicked, m_state, &CompressionState::showAnswer);
}

void CompressionView::showState()
{
    const CompressionState::Scene scene = m_state->scene();
    showScene(compressionTitle(scene), compressionSentence(scene), compressionFormula(scene));
    const bool grid = scene == CompressionState::Scene::Grid;
    m_pair->setVisible(!grid);
    m_pair->setCurrentIndex(static_cast<int>(m_state->pair()));
    m_rounding->setVisible(grid);
    m_rounding->setCurrentIndex(static_cast<int>(m_state->rounding()));
    m_overflow->setVisible(grid);
    m_overflow->setCurrentIndex(static_cast<int>(m_state->overflow()));
    m_reset->setVisible(grid);
    m_reset->setEnabled(m_state->isMoved());
    showQuestion({compressionTask(*m_state), grid, grid || (!m_state->isEmpty() && m_state->hasNextRound()),
                  compressionVerdict(*m_state), m_state->verdict() == CompressionState::Verdict::Wrong});
}

} // namespace snac::widgets
