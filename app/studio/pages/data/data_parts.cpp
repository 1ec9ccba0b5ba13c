// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_parts.h"

#include "column_box.h"

#include "snac/data/asked_truths.h"
#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace snac::studio {

QComboBox* dataChoice(const QString& objectName, const QString& help,
                      const QList<std::pair<QString, QString>>& items)
{
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    box->setToolTip(help);
    box->setAccessibleName(help);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    for (const auto& [text, value] : items) {
        box->addItem(text, value);
    }
    return box;
}

QComboBox* columnChoice(const QString& objectName, const QString& help, const QString& nothing)
{
    QComboBox* box = dataChoice(objectName, help);
    makeColumnBox(box, nothing);
    return box;
}

DataParts::DataParts(QWidget* parent)
    : QWidget(parent)
    , m_fold(new QToolButton)
{
    m_fold->setObjectName(QStringLiteral("dataParts"));
    m_fold->setText(tr("Columns and parts"));
    m_fold->setToolTip(tr("Columns that are no inputs, and files of labels or of test rows"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setArrowType(Qt::RightArrow);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fields = buildFields();
    m_fields->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(widgets::spacing::half);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(m_fields);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_fields->setVisible(open);
    });
}

QComboBox* DataParts::addColumnBox(const QString& objectName, const QString& help)
{
    QComboBox* box = columnChoice(objectName, help, tr("none"));
    connect(box, &QComboBox::currentTextChanged, this, &DataParts::changed);
    return box;
}

QWidget* DataParts::fileRow(QLineEdit* edit, const QString& title)
{
    edit->setToolTip(title);
    edit->setAccessibleName(title);
    edit->setPlaceholderText(tr("none"));
    connect(edit, &QLineEdit::textChanged, this, &DataParts::changed);
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose: %1").arg(title));
    connect(choose, &QPushButton::clicked, this, [this, edit, title] {
        if (const QString file = m_askFile ? m_askFile(title) : QString(); !file.isEmpty()) {
            edit->setText(file);
        }
    });
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(edit, 1);
    layout->addWidget(choose);
    return row;
}

QWidget* DataParts::buildFields()
{
    m_groups = addColumnBox(QStringLiteral("dataGroups"),
                            tr("The column that says which rows stay together in one part"));
    m_times = addColumnBox(QStringLiteral("dataTimes"),
                           tr("The column that says when each row was taken; the last are split off"));
    m_weights = addColumnBox(QStringLiteral("dataWeights"),
                             tr("The column that says what each row counts in the loss"));
    const QString left = tr("Columns to leave out, parted by commas; a name with a comma in quotes");
    m_drop = new QLineEdit;
    m_drop->setObjectName(QStringLiteral("dataDrop"));
    m_drop->setToolTip(left);
    m_drop->setAccessibleName(left);
    m_drop->setPlaceholderText(tr("none"));
    connect(m_drop, &QLineEdit::textChanged, this, &DataParts::changed);
    m_labels = new QLineEdit;
    m_labels->setObjectName(QStringLiteral("dataLabelsFile"));
    m_test = new QLineEdit;
    m_test->setObjectName(QStringLiteral("dataTestFile"));
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(widgets::spacing::half);
    form->addRow(tr("Groups"), m_groups);
    form->addRow(tr("Times"), m_times);
    form->addRow(tr("Weights"), m_weights);
    form->addRow(tr("Left out"), m_drop);
    form->addRow(tr("Labels"),
                 fileRow(m_labels, tr("The file with the truth, where the inputs have one of their own")));
    form->addRow(tr("Test rows"), fileRow(m_test, tr("The file with the test rows")));
    return fields;
}

void DataParts::setColumns(const QStringList& names)
{
    for (QComboBox* box : {m_groups, m_times, m_weights}) {
        fillColumnBox(box, names);
    }
}

void DataParts::clear()
{
    for (QComboBox* box : {m_groups, m_times, m_weights}) {
        clearColumnBox(box);
    }
    for (QLineEdit* edit : {m_drop, m_labels, m_test}) {
        const QSignalBlocker quiet(edit);
        edit->clear();
    }
}

void DataParts::writeTo(data::DatasetOptions& options) const
{
    options.groupColumn = columnOf(m_groups).toStdString();
    options.timeColumn = columnOf(m_times).toStdString();
    options.weightColumn = columnOf(m_weights).toStdString();
    const QString left = m_drop->text().trimmed();
    options.drop = left.isEmpty() ? std::vector<std::string>() : data::askedTruths(left.toStdString());
    options.labelsPath = m_labels->text().trimmed().toStdString();
    options.testPath = m_test->text().trimmed().toStdString();
}

void DataParts::setOpen(bool open)
{
    m_fold->setChecked(open);
}

bool DataParts::isOpen() const
{
    return m_fold->isChecked();
}

} // namespace snac::studio
