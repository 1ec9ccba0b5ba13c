// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesize_header.h"

#include "snac/base/precision.h"
#include "snac/studio/pages/sentence_texts.h"
#include "snac/synthesis/writer.h"
#include "snac/widgets/fields/elided_combo.h"
#include "snac/widgets/theme.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

namespace snac::studio {

namespace {

constexpr int leastCombo = 84;       ///< px, so that small screens have room for all
constexpr double fastestClock = 0.5; ///< ns
constexpr double slowestClock = 1000.0;
enum ToolRole { KeyRole = Qt::UserRole, StageRole };

} // namespace

SynthesizeHeader::SynthesizeHeader(QWidget* parent)
    : PageHeader(parent)
    , m_point(nullptr)
    , m_precision(nullptr)
    , m_tool(nullptr)
    , m_board(nullptr)
    , m_clock(new QDoubleSpinBox)
    , m_multipliers(new QComboBox)
    , m_withoutReuse(new QCheckBox(tr("reuse 1")))
    , m_output(new QComboBox)
    , m_forms(new QMenu(this))
{
    setTitle(tr("Synthesize"));
    m_point = addCombo({}, QStringLiteral("synthesisPoint"),
                       tr("The trial or step that becomes hardware: points of the front, and those that were "
                          "synthesized or brought here from other pages"));
    m_precision =
        addCombo({}, QStringLiteral("synthesisPrecision"),
                 tr("Number format of all weights and values of a trial. A step of the local search "
                    "has its own."));
    m_precision->setEditable(true);
    m_precision->lineEdit()->setObjectName(QStringLiteral("synthesisPrecisionText"));
    m_precision->addItems({tr("as searched"), QStringLiteral("ap_fixed<8,3>"),
                           QStringLiteral("ap_fixed<6,2>"), QStringLiteral("ap_fixed<4,1>"),
                           QStringLiteral("ap_fixed<16,6>")});
    m_tool = addCombo(tr("tool"), QStringLiteral("synthesisTool"),
                      tr("What synthesizes it; those that are "
                         "not installed say what to install"));
    m_tool->setMinimumContentsLength(9);
    m_board = addCombo(tr("board"), QStringLiteral("synthesisBoard"), tr("Board or part it is built for"));
    addWord(tr("clock"));
    m_clock->setObjectName(QStringLiteral("synthesisClock"));
    m_clock->setAccessibleName(tr("Clock period"));
    m_clock->setToolTip(tr("Clock period that is asked for"));
    m_clock->setRange(fastestClock, slowestClock);
    m_clock->setDecimals(2);
    m_clock->setSingleStep(0.5);
    m_clock->setMinimumWidth(80);
    m_clock->setMaximumWidth(88);
    m_clock->setSuffix(tr(" ns"));
    m_clock->setKeyboardTracking(false);
    m_clock->setLocale(QLocale::c());
    addWidget(m_clock);
    buildMultipliers();
    buildOutput();
    m_export = addButton(tr("Export…"), QStringLiteral("synthesisExport"));
    m_start = addButton(tr("Synthesize"), QStringLiteral("synthesisStart"), QStringLiteral("primary"));
    m_forms->setObjectName(QStringLiteral("exportForms"));
    m_forms->setToolTipsVisible(true);
    for (const synthesis::Writer& writer : synthesis::writers()) {
        QAction* action = m_forms->addAction(shownSentence(std::string(writer.label)));
        action->setToolTip(shownSentence(std::string(writer.what)));
        action->setObjectName(QStringLiteral("export-") + QString::fromStdString(std::string(writer.key)));
        connect(action, &QAction::triggered, this, [this, key = std::string(writer.key)] {
            Q_EMIT exportRequested(QString::fromStdString(key));
        });
    }
    connect(m_export, &QPushButton::clicked, this, &SynthesizeHeader::openExportMenu);
    connect(m_start, &QPushButton::clicked, this, &SynthesizeHeader::startRequested);
    connect(m_point, &QComboBox::activated, this, [this](int index) {
        m_precision->setEnabled(m_points[static_cast<std::size_t>(index)].step.isEmpty());
        m_output->setCurrentIndex(0);
        Q_EMIT pointChosen();
    });
    connect(m_precision, &QComboBox::activated, this, &SynthesizeHeader::choiceChanged);
    connect(m_precision->lineEdit(), &QLineEdit::editingFinished, this, &SynthesizeHeader::choiceChanged);
    connect(m_tool, &QComboBox::activated, this, &SynthesizeHeader::choiceChanged);
    connect(m_board, &QComboBox::activated, this, &SynthesizeHeader::choiceChanged);
    connect(m_clock, &QDoubleSpinBox::valueChanged, this, &SynthesizeHeader::choiceChanged);
}

/// The words are those of the terminal and of the help.
void SynthesizeHeader::buildMultipliers()
{
    m_multipliers->setObjectName(QStringLiteral("synthesisMultipliers"));
    m_multipliers->setAccessibleName(tr("Products of RTL"));
    m_multipliers->setToolTip(
        tr("What makes the products of Verilog and VHDL in layers without reuse: additions alone (adders), "
           "DSP blocks wherever that saves LUTs (dsp), or so many of them that LUTs and DSP blocks are about "
           "the same share of the board (auto)"));
    for (const auto& token : synthesis::multiplierTokens) {
        m_multipliers->addItem(QString::fromStdString(std::string(token.name)));
    }
    m_withoutReuse->setObjectName(QStringLiteral("synthesisWithoutReuse"));
    m_withoutReuse->setToolTip(
        tr("Every multiplication its own, instead of the reuse factors of the search"));
    connect(m_multipliers, &QComboBox::activated, this, &SynthesizeHeader::choiceChanged);
    connect(m_withoutReuse, &QCheckBox::clicked, this, &SynthesizeHeader::choiceChanged);
    connect(m_tool, &QComboBox::currentIndexChanged, this, &SynthesizeHeader::enableMultipliers);
}

/// "logits" stands first: the choice of who chooses nothing.
void SynthesizeHeader::buildOutput()
{
    m_output->setObjectName(QStringLiteral("synthesisOutput"));
    m_output->setAccessibleName(tr("What the design gives"));
    m_output->setToolTip(
        tr("What the design gives: the logits, the number of the largest of them (argmax), or "
           "their softmax"));
    for (const auto& token : outputTokens) {
        m_output->addItem(QString::fromStdString(std::string(token.name)));
    }
    connect(m_output, &QComboBox::activated, this, &SynthesizeHeader::choiceChanged);
}

bool SynthesizeHeader::takesRtl() const
{
    return form().isEmpty() || synthesis::isRtl(form().toStdString());
}

/// Tools of HLS choose themselves. What is shown of a result made with products stays to be seen and changed.
void SynthesizeHeader::enableMultipliers()
{
    m_multipliers->setEnabled(takesRtl());
    if (!takesRtl()) {
        m_multipliers->setCurrentIndex(0);
    }
}

void SynthesizeHeader::chooseRtlTool()
{
    const auto rtl = std::ranges::find_if(
        m_tools, [](const jobs::ToolState& one) { return one.isHere() && synthesis::isRtl(one.form); });
    if (rtl != m_tools.end()) {
        m_tool->setCurrentIndex(m_tool->findData(QString::fromStdString(rtl->key), KeyRole));
    }
}

QComboBox* SynthesizeHeader::addCombo(const QString& label, const QString& name, const QString& help)
{
    if (!label.isEmpty()) {
        addWord(label);
    }
    auto* combo = new widgets::ElidedCombo;
    combo->setObjectName(name);
    combo->setToolTip(help);
    combo->setAccessibleName(label.isEmpty() ? help : label);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(label.isEmpty() ? 11 : 6);
    combo->setMinimumWidth(leastCombo);
    addWidget(combo);
    return combo;
}

void SynthesizeHeader::setPoints(const std::vector<std::pair<SynthesisPoint, QString>>& points)
{
    const SynthesisPoint before = choice().point;
    const QSignalBlocker blocker(m_point);
    m_point->clear();
    m_points.clear();
    for (const auto& [point, text] : points) {
        m_point->addItem(text);
        m_point->setItemData(m_point->count() - 1, text, Qt::ToolTipRole);
        m_points.push_back(point);
    }
    const auto found = std::ranges::find(m_points, before);
    // None is better than one that nobody chose: board and clock would be those of another.
    m_point->setCurrentIndex(found == m_points.end() ? -1 : static_cast<int>(found - m_points.begin()));
    m_point->setEnabled(!m_points.empty());
}

void SynthesizeHeader::setBoards(const QStringList& ids)
{
    const QString before = m_board->currentText();
    const QSignalBlocker blocker(m_board);
    m_board->clear();
    m_board->addItems(ids);
    if (const int index = m_board->findText(before); index >= 0) {
        m_board->setCurrentIndex(index);
    } else if (!before.isEmpty()) {
        m_board->insertItem(0, before);
        m_board->setCurrentIndex(0);
    }
}

void SynthesizeHeader::setTools(const std::vector<jobs::ToolState>& tools)
{
    const QString before = tool() + stage();
    m_tools = tools;
    const QSignalBlocker blocker(m_tool);
    m_tool->clear();
    auto* items = qobject_cast<QStandardItemModel*>(m_tool->model());
    for (const auto& one : tools) {
        const QString label =
            QString::fromStdString(one.label + (one.version.empty() ? "" : " " + one.version));
        const bool several = one.isHere() && one.stages.size() > 1;
        const std::size_t rows = several ? one.stages.size() : 1;
        for (std::size_t i = 0; i < rows; ++i) {
            const QString stage = several ? shownSentence(one.stages[i].second) : QString();
            m_tool->addItem(!one.isHere()     ? tr("%1 – not installed").arg(label)
                            : stage.isEmpty() ? label
                                              : QStringLiteral("%1: %2").arg(label, stage));
            const int row = m_tool->count() - 1;
            m_tool->setItemData(row, QString::fromStdString(one.key), KeyRole);
            m_tool->setItemData(row, several ? QString::fromStdString(one.stages[i].first) : QString(),
                                StageRole);
            m_tool->setItemData(row, shownSentence(one.problem), Qt::ToolTipRole);
            items->item(row)->setEnabled(one.isHere());
            if (!before.isEmpty() && before == tool() + stage) {
                m_tool->setCurrentIndex(row);
            }
        }
    }
    if (!toolAt() || !toolAt()->isHere()) {
        const auto here = std::ranges::find_if(tools, &jobs::ToolState::isHere);
        m_tool->setCurrentIndex(
            here == tools.end() ? -1 : m_tool->findData(QString::fromStdString(here->key), KeyRole));
    }
    m_tool->view()->setMinimumWidth(m_tool->view()->sizeHintForColumn(0) + 24);
    const bool ofRtl =
        m_multipliers->currentIndex() > 0; // of a result that was chosen before tools were known
    if (ofRtl && !takesRtl()) {
        chooseRtlTool();
    }
    m_multipliers->setEnabled(takesRtl() || ofRtl);
}

const jobs::ToolState* SynthesizeHeader::toolAt() const
{
    const auto found = std::ranges::find(m_tools, tool().toStdString(), &jobs::ToolState::key);
    return found == m_tools.end() ? nullptr : &*found;
}

void SynthesizeHeader::setChoice(const SynthesisChoice& choice)
{
    const QSignalBlocker points(m_point);
    const QSignalBlocker precisions(m_precision);
    const QSignalBlocker boards(m_board);
    const QSignalBlocker clocks(m_clock);
    const auto found = std::ranges::find(m_points, choice.point);
    m_point->setCurrentIndex(found == m_points.end() ? -1 : static_cast<int>(found - m_points.begin()));
    m_precision->setEnabled(choice.point.step.isEmpty());
    if (choice.precision.isEmpty()) {
        m_precision->setCurrentIndex(0);
    } else {
        m_precision->setEditText(choice.precision);
    }
    if (m_board->findText(choice.board) < 0) {
        m_board->addItem(choice.board);
    }
    m_board->setCurrentText(choice.board);
    m_clock->setValue(choice.clockNs);
    if (!choice.multipliers.isEmpty() && !takesRtl()) {
        chooseRtlTool();
    }
    m_multipliers->setCurrentText(choice.multipliers.isEmpty() ? m_multipliers->itemText(0)
                                                               : choice.multipliers);
    m_multipliers->setEnabled(takesRtl() || !choice.multipliers.isEmpty());
    m_withoutReuse->setChecked(choice.withoutReuse);
    m_output->setCurrentIndex(std::max(0, m_output->findText(choice.output)));
}

SynthesisChoice SynthesizeHeader::choice() const
{
    SynthesisChoice choice;
    const int index = m_point->currentIndex();
    if (index >= 0 && static_cast<std::size_t>(index) < m_points.size()) {
        choice.point = m_points[static_cast<std::size_t>(index)];
    }
    const QString precision = m_precision->currentText().trimmed();
    const bool own =
        !choice.point.step.isEmpty() || precision.isEmpty() || precision == m_precision->itemText(0);
    if (!own) {
        const auto parsed = study::PointFormats::parse(precision.toStdString());
        choice.precision = parsed ? QString::fromStdString(parsed->toString()) : precision;
    }
    choice.board = m_board->currentText();
    choice.clockNs = m_clock->value();
    const bool isChosen = m_multipliers->isEnabled() && m_multipliers->currentIndex() > 0;
    choice.multipliers = isChosen ? m_multipliers->currentText() : QString();
    choice.withoutReuse = m_withoutReuse->isChecked();
    choice.output = m_output->currentIndex() > 0 ? m_output->currentText() : QString();
    return choice;
}

QString SynthesizeHeader::problem() const
{
    const SynthesisChoice now = choice();
    if (now.precision.isEmpty()) {
        return {};
    }
    const auto parsed = study::PointFormats::parse(now.precision.toStdString());
    const auto good = parsed ? parsed->check() : Result<>(std::unexpected(parsed.error()));
    return good ? QString() : shownSentence(good.error().message);
}

QString SynthesizeHeader::tool() const
{
    return m_tool->currentData(KeyRole).toString();
}

QString SynthesizeHeader::stage() const
{
    return m_tool->currentData(StageRole).toString();
}

QString SynthesizeHeader::toolLabel() const
{
    return m_tool->currentText();
}

QString SynthesizeHeader::form() const
{
    const auto* now = toolAt();
    return now ? QString::fromStdString(now->form) : QString();
}

bool SynthesizeHeader::hasUsableTool() const
{
    return toolAt() && toolAt()->isHere();
}

void SynthesizeHeader::setStartEnabled(bool enabled, const QString& why)
{
    m_start->setEnabled(enabled);
    m_start->setToolTip(why);
}

void SynthesizeHeader::setExportEnabled(bool enabled, const QString& why)
{
    m_export->setEnabled(enabled);
    m_export->setToolTip(why);
}

void SynthesizeHeader::openExportMenu()
{
    if (m_export->isEnabled()) {
        m_forms->popup(m_export->mapToGlobal(QPoint(0, m_export->height())));
    }
}

} // namespace snac::studio
