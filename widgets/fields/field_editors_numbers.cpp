// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Editors of domains (lists and ranges of numbers) and budgets.
#include "field_editors.h"

#include "domain_edit.h"
#include "flow_text.h"
#include "tab_order.h"

#include "snac/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace snac::widgets {

NumberListFieldEditor::NumberListFieldEditor(const FormField& field, QWidget* parent)
    : FieldEditor(field, parent)
    , m_domain(new DomainEdit(field, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_domain);
    m_domain->setObjectName(QStringLiteral("field_") + field.path);
    setFocusProxy(m_domain);
    connect(m_domain, &DomainEdit::edited, this, [this] {
        m_isSet = true;
        Q_EMIT edited(yaml());
    });
}

void NumberListFieldEditor::showValue(const FormValue& value)
{
    m_isSet = value.isSet;
    m_domain->showText(shownText(value), value.isSet);
}

QString NumberListFieldEditor::yaml() const
{
    return m_isSet ? m_domain->yaml() : QString();
}

void NumberListFieldEditor::setReadOnly(bool readOnly)
{
    m_domain->setReadOnly(readOnly);
}

void NumberListFieldEditor::setProblem(bool problem)
{
    m_domain->setProblem(problem);
}

void NumberListFieldEditor::flush()
{
    m_domain->tell();
}

NumberListListFieldEditor::NumberListListFieldEditor(const FormField& field, QWidget* parent)
    : FieldEditor(field, parent)
    , m_rowsLayout(new QVBoxLayout)
    , m_add(new QPushButton(tr("+ Add a row"), this))
    , m_remove(new QPushButton(tr("Remove the last row"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::half);
    m_rowsLayout->setSpacing(spacing::unit);
    layout->addLayout(m_rowsLayout);
    auto* buttons = new QHBoxLayout;
    m_add->setObjectName(QStringLiteral("add_") + field.path);
    m_remove->setObjectName(QStringLiteral("remove_") + field.path);
    for (QPushButton* button : {m_add, m_remove}) {
        button->setProperty("role", QStringLiteral("link"));
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    layout->addLayout(buttons);
    setObjectName(QStringLiteral("field_") + field.path);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const QString like = m_domains.isEmpty() ? QString() : m_domains.last()->yaml();
        setRowCount(static_cast<int>(m_domains.size()) + 1);
        m_domains.last()->showText(like, true);
        tell();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setRowCount(static_cast<int>(m_domains.size()) - 1);
        tell();
    });
}

void NumberListListFieldEditor::setRowCount(int count)
{
    while (m_domains.size() > count) {
        m_rowsLayout->removeWidget(m_rows.last());
        m_rows.takeLast()->deleteLater();
        m_domains.removeLast();
    }
    while (m_domains.size() < count) {
        const int number = static_cast<int>(m_domains.size()) + 1;
        FormField rowField = m_field;
        rowField.label = m_field.rowLabel.isEmpty() ? tr("%1, row %2").arg(m_field.label).arg(number)
                                                    : m_field.rowLabel.arg(number);
        auto* row = new QWidget(this);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(spacing::unit);
        auto* label = new QLabel(QString::number(number), row);
        label->setProperty("tone", QStringLiteral("muted"));
        label->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("99")));
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        label->setToolTip(rowField.label);
        auto* domain = new DomainEdit(rowField, row);
        domain->setObjectName(QStringLiteral("field_%1_%2").arg(m_field.path).arg(number));
        domain->setReadOnly(m_readOnly);
        layout->addWidget(label);
        layout->addWidget(domain, 1);
        m_rowsLayout->addWidget(row);
        tabBefore(row, m_add);
        connect(domain, &DomainEdit::edited, this, &NumberListListFieldEditor::tell);
        m_rows.append(row);
        m_domains.append(domain);
    }
    setFocusProxy(m_domains.isEmpty() ? static_cast<QWidget*>(m_add) : m_domains.first());
    m_remove->setVisible(!m_readOnly && m_domains.size() > 1);
}

void NumberListListFieldEditor::tell()
{
    m_isSet = true;
    Q_EMIT edited(yaml());
}

void NumberListListFieldEditor::showValue(const FormValue& value)
{
    m_isSet = value.isSet;
    const QString text = shownText(value);
    QStringList rows = flow::list(text).value_or(QStringList());
    // One flat list stands for one row.
    const auto isScalar = [](const QString& row) {
        return !row.startsWith(QLatin1Char('[')) && !row.startsWith(QLatin1Char('{'));
    };
    if (!rows.isEmpty() && std::all_of(rows.cbegin(), rows.cend(), isScalar))
        rows = {text};
    else if (rows.isEmpty() && !text.trimmed().isEmpty())
        rows = {text};
    setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < rows.size(); ++i)
        m_domains.at(i)->showText(rows.at(i), value.isSet);
}

QString NumberListListFieldEditor::yaml() const
{
    if (!m_isSet || m_domains.isEmpty())
        return {};
    QStringList rows;
    for (const DomainEdit* domain : m_domains) {
        const QString row = domain->yaml();
        rows.append(row.isEmpty() ? QStringLiteral("[]") : row);
    }
    return flow::join(rows);
}

void NumberListListFieldEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (DomainEdit* domain : m_domains)
        domain->setReadOnly(readOnly);
    m_add->setVisible(!readOnly);
    m_remove->setVisible(!readOnly && m_domains.size() > 1);
}

void NumberListListFieldEditor::setProblem(bool problem)
{
    for (DomainEdit* domain : m_domains)
        domain->setProblem(problem);
}

void NumberListListFieldEditor::flush()
{
    for (DomainEdit* domain : m_domains)
        domain->tell();
}

BudgetMapFieldEditor::BudgetMapFieldEditor(const FormField& field, QWidget* parent)
    : FieldEditor(field, parent)
    , m_rowsLayout(new QVBoxLayout)
    , m_add(new QPushButton(field.addText.isEmpty() ? tr("+ Add a budget") : field.addText, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::half);
    m_rowsLayout->setSpacing(spacing::half);
    layout->addLayout(m_rowsLayout);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setProperty("role", QStringLiteral("link"));
    m_add->setObjectName(QStringLiteral("add_") + field.path);
    setObjectName(QStringLiteral("field_") + field.path);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        QStringList free = m_field.choices.mid(0, m_field.offered);
        for (const Row& row : m_rows)
            free.removeAll(row.quantity->currentData().toString());
        addRow(free.value(0), {});
        m_rows.last().limit->setFocus();
    });
}

void BudgetMapFieldEditor::setQuantity(QComboBox* box, const QString& quantity) const
{
    int index = box->findData(quantity);
    if (index < 0 && !quantity.isEmpty()) {
        const qsizetype choice = m_field.choices.indexOf(quantity);
        const bool labelled = choice >= 0 && choice < m_field.choiceLabels.size();
        box->addItem(labelled ? QStringLiteral("%1 · %2").arg(m_field.choiceLabels.at(choice), quantity)
                              : quantity,
                     quantity);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
}

void BudgetMapFieldEditor::showSign(const Row& row) const
{
    const qsizetype choice = m_field.choices.indexOf(row.quantity->currentData().toString());
    row.sign->setText(choice >= 0 && choice < m_field.choiceSigns.size() ? m_field.choiceSigns.at(choice)
                                                                         : QStringLiteral("≤"));
}

void BudgetMapFieldEditor::addRow(const QString& quantity, const QString& limit)
{
    Row row;
    row.widget = new QWidget(this);
    row.quantity = new QComboBox(row.widget);
    row.limit = new QLineEdit(limit, row.widget);
    auto* layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::unit);
    const bool labelled = m_field.choiceLabels.size() == m_field.choices.size();
    const qsizetype offered = m_field.offered < 0 ? m_field.choices.size() : m_field.offered;
    for (qsizetype i = 0; i < offered; ++i)
        row.quantity->addItem(labelled ? m_field.choiceLabels.at(i) : m_field.choices.at(i),
                              m_field.choices.at(i));
    setQuantity(row.quantity, quantity);
    row.quantity->setAccessibleName(tr("%1, quantity").arg(m_field.label));
    row.quantity->setObjectName(QStringLiteral("field_%1_quantity_%2").arg(m_field.path).arg(m_rows.size()));
    row.limit->setAccessibleName(tr("%1, limit").arg(m_field.label));
    row.limit->setObjectName(QStringLiteral("field_%1_limit_%2").arg(m_field.path).arg(m_rows.size()));
    row.limit->setMaximumWidth(110);
    row.limit->setPlaceholderText(m_field.valueText.isEmpty() ? tr("limit") : m_field.valueText);
    row.sign = new QLabel(row.widget);
    auto* remove = new QToolButton(row.widget);
    remove->setText(QStringLiteral("×"));
    remove->setProperty("role", QStringLiteral("plain"));
    const QString away = m_field.removeText.isEmpty() ? tr("Remove this budget") : m_field.removeText;
    remove->setAccessibleName(away);
    remove->setToolTip(away);
    layout->addWidget(row.quantity, 1);
    layout->addWidget(row.sign);
    layout->addWidget(row.limit);
    layout->addWidget(remove);
    row.widget->setEnabled(!m_readOnly);
    m_rowsLayout->addWidget(row.widget);
    tabBefore(row.widget, m_add);
    connect(row.quantity, &QComboBox::currentIndexChanged, this, [this, row] { showSign(row); });
    showSign(row);
    connect(row.quantity, &QComboBox::activated, this, &BudgetMapFieldEditor::tell);
    connect(row.limit, &QLineEdit::editingFinished, this, &BudgetMapFieldEditor::tell);
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        erase_if(m_rows, [widget](const Row& r) { return r.widget == widget; });
        m_rowsLayout->removeWidget(widget);
        widget->deleteLater();
        tell();
    });
    m_rows.append(row);
}

void BudgetMapFieldEditor::showValue(const FormValue& value)
{
    const auto entries = flow::map(shownText(value)).value_or(std::vector<std::pair<QString, QString>>());
    // A row the user has just added has no limit yet and is not in the file.
    while (m_rows.size() > static_cast<qsizetype>(entries.size()) &&
           !(m_rows.size() == static_cast<qsizetype>(entries.size()) + 1 &&
             m_rows.last().limit->text().isEmpty())) {
        m_rowsLayout->removeWidget(m_rows.last().widget);
        m_rows.takeLast().widget->deleteLater();
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& [key, limit] = entries[i];
        if (static_cast<qsizetype>(i) >= m_rows.size()) {
            addRow(key, flow::unquoted(limit));
            continue;
        }
        const Row& row = m_rows.at(static_cast<qsizetype>(i));
        setQuantity(row.quantity, key);
        fill(row.limit, flow::unquoted(limit));
    }
    if (std::none_of(m_rows.cbegin(), m_rows.cend(), [](const Row& row) { return isHalfTyped(row.limit); }))
        m_told = yaml();
}

QString BudgetMapFieldEditor::yaml() const
{
    QStringList parts;
    for (const Row& row : m_rows) {
        const QString limit = row.limit->text().trimmed();
        if (!limit.isEmpty() && row.quantity->currentIndex() >= 0)
            parts.append(row.quantity->currentData().toString() + QStringLiteral(": ") + flow::number(limit));
    }
    return parts.isEmpty() ? QString()
                           : QLatin1Char('{') + parts.join(QLatin1String(", ")) + QLatin1Char('}');
}

void BudgetMapFieldEditor::tell()
{
    const QString now = yaml();
    if (now == m_told)
        return;
    m_told = now;
    for (const Row& row : m_rows)
        row.limit->setModified(false);
    Q_EMIT edited(now);
}

void BudgetMapFieldEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    for (const Row& row : m_rows)
        row.widget->setEnabled(!readOnly);
}

void BudgetMapFieldEditor::setProblem(bool problem)
{
    for (const Row& row : m_rows)
        setProblemOn(row.limit, problem);
}

} // namespace snac::widgets
