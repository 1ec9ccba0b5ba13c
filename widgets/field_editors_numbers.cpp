// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Editors of domains (lists and ranges of numbers) and budgets.
#include "field_editors.h"

#include "chip_list_edit.h"
#include "flow_text.h"
#include "theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

#include <cmath>

namespace snac::widgets {
namespace {

/// A stack as tall as its current page, and following that page's height for width.
class CurrentSizeStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;

    [[nodiscard]] QSize sizeHint() const override
    {
        return currentWidget() ? currentWidget()->sizeHint() : QSize();
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }
    [[nodiscard]] bool hasHeightForWidth() const override
    {
        return currentWidget() && currentWidget()->hasHeightForWidth();
    }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return currentWidget()->heightForWidth(width);
    }
};

bool asBool(const QString& text)
{
    const QString plain = flow::unquoted(text).toLower();
    return plain == QLatin1String("true") || plain == QLatin1String("yes") || plain == QLatin1String("on");
}

QString scalar(const QString& text)
{
    bool number = false;
    (void)text.toDouble(&number);
    return number ? text : flow::quoted(text);
}

} // namespace

DomainEdit::DomainEdit(const FormField& field, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_stack(new CurrentSizeStack(this))
    , m_chips(new ChipListEdit(this))
    , m_low(new QLineEdit(this))
    , m_high(new QLineEdit(this))
    , m_log(new QCheckBox(tr("logarithmic"), this))
    , m_raw(new QLineEdit(this))
    , m_mode(new QToolButton(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::half);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_chips);
    makeRange();
    m_stack->addWidget(m_raw);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    m_stack->setSizePolicy(policy);
    setSizePolicy(policy);

    m_chips->setAccessibleName(field.label);
    m_chips->setValidator([this](const QString& text) { return check(text); });
    m_raw->setAccessibleName(field.label);
    m_mode->setText(QStringLiteral("⋯"));
    m_mode->setProperty("role", QStringLiteral("plain"));
    m_mode->setToolTip(tr("List of values or range"));
    m_mode->setAccessibleName(tr("List of values or range for %1").arg(field.label));
    m_mode->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_mode);
    connect(menu->addAction(tr("List of values")), &QAction::triggered, this, [this] { userChooses(List); });
    connect(menu->addAction(tr("Range")), &QAction::triggered, this, [this] { userChooses(Range); });
    m_mode->setMenu(menu);
    m_chips->setTrailingSpace(28);
    setFocusProxy(m_chips);

    connect(m_chips, &ChipListEdit::edited, this, &DomainEdit::edited);
    connect(m_raw, &QLineEdit::editingFinished, this, &DomainEdit::edited);
    connect(m_low, &QLineEdit::editingFinished, this, &DomainEdit::edited);
    connect(m_high, &QLineEdit::editingFinished, this, &DomainEdit::edited);
    connect(m_log, &QCheckBox::clicked, this, &DomainEdit::edited);
}

DomainEdit::~DomainEdit()
{
    // A line that loses the focus while it is taken down must not tell an editor that is half gone.
    for (QWidget* part : {static_cast<QWidget*>(m_low), static_cast<QWidget*>(m_high),
                          static_cast<QWidget*>(m_raw), static_cast<QWidget*>(m_chips)})
        part->disconnect(this);
}

void DomainEdit::resizeEvent(QResizeEvent* event)
{
    m_mode->setGeometry(width() - 30, 5, 24, 24);
    m_mode->raise();
    QWidget::resizeEvent(event);
}

void DomainEdit::makeRange()
{
    auto* range = new QWidget(m_stack);
    auto* layout = new QHBoxLayout(range);
    layout->setContentsMargins(0, 0, spacing::three + spacing::unit, 0);
    layout->setSpacing(spacing::unit);
    for (QLineEdit* edit : {m_low, m_high}) {
        edit->setMinimumWidth(56);
        edit->setMaximumWidth(120);
    }
    m_low->setAccessibleName(tr("%1, lowest").arg(m_field.label));
    m_high->setAccessibleName(tr("%1, highest").arg(m_field.label));
    m_log->setAccessibleName(tr("%1, logarithmic").arg(m_field.label));
    layout->addWidget(m_low, 1);
    layout->addWidget(new QLabel(tr("to"), range));
    layout->addWidget(m_high, 1);
    layout->addWidget(m_log);
    layout->addStretch(1);
    m_stack->addWidget(range);
}

QString DomainEdit::check(const QString& text) const
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return tr("%1 is not a number").arg(text);
    if (m_field.integers && value != std::floor(value))
        return tr("%1 is not a whole number").arg(text);
    if (value < m_field.minimum)
        return tr("%1 is below the least allowed value, %2").arg(text).arg(m_field.minimum);
    if (value > m_field.maximum)
        return tr("%1 is above the greatest allowed value, %2").arg(text).arg(m_field.maximum);
    return {};
}

void DomainEdit::chooseMode(Mode mode)
{
    if (m_stack->currentIndex() != mode) {
        m_stack->setCurrentIndex(mode);
        setFocusProxy(mode == List ? static_cast<QWidget*>(m_chips) : mode == Range ? m_low : m_raw);
        m_stack->updateGeometry();
        updateGeometry();
    }
}

void DomainEdit::userChooses(Mode mode)
{
    if (m_stack->currentIndex() == mode)
        return;
    // The list's ends become the range, and the range's ends the list, so that switching loses little.
    if (mode == Range && !m_chips->values().isEmpty()) {
        m_low->setText(m_chips->values().first());
        m_high->setText(m_chips->values().last());
    } else if (mode == List) {
        QStringList ends;
        for (const QLineEdit* edit : {m_low, m_high}) {
            if (check(edit->text()).isEmpty())
                ends.append(edit->text());
        }
        m_chips->setValues(ends);
    }
    chooseMode(mode);
    Q_EMIT edited();
}

void DomainEdit::showText(const QString& text, bool isSet)
{
    m_chips->setMuted(!isSet);
    if (const auto items = flow::list(text)) {
        QStringList values;
        for (const QString& item : *items)
            values.append(flow::unquoted(item));
        m_chips->setValues(values);
        chooseMode(List);
        return;
    }
    const auto entries = flow::map(text);
    QString low;
    QString high;
    bool logarithmic = false;
    bool known = entries.has_value();
    for (const auto& [key, value] : entries.value_or(std::vector<std::pair<QString, QString>>())) {
        if (key == QLatin1String("min"))
            low = flow::unquoted(value);
        else if (key == QLatin1String("max"))
            high = flow::unquoted(value);
        else if (key == QLatin1String("log"))
            logarithmic = asBool(value);
        else
            known = false;
    }
    if (known) {
        if (!m_low->hasFocus())
            m_low->setText(low);
        if (!m_high->hasFocus())
            m_high->setText(high);
        m_log->setChecked(logarithmic);
        chooseMode(Range);
    } else if (check(flow::unquoted(text)).isEmpty()) {
        m_chips->setValues({flow::unquoted(text)});
        chooseMode(List);
    } else if (text.trimmed().isEmpty()) {
        m_chips->setValues({});
        chooseMode(List);
    } else {
        if (!m_raw->hasFocus())
            m_raw->setText(text.simplified());
        chooseMode(Raw);
    }
}

QString DomainEdit::yaml() const
{
    switch (m_stack->currentIndex()) {
    case Range: {
        QStringList parts = {QStringLiteral("min: ") + scalar(m_low->text().trimmed()),
                             QStringLiteral("max: ") + scalar(m_high->text().trimmed())};
        if (m_log->isChecked())
            parts.append(QStringLiteral("log: true"));
        return QLatin1Char('{') + parts.join(QLatin1String(", ")) + QLatin1Char('}');
    }
    case Raw:
        return m_raw->text().trimmed();
    default: {
        QStringList items;
        for (const QString& value : m_chips->values())
            items.append(scalar(value));
        return items.isEmpty() ? QString() : flow::join(items);
    }
    }
}

void DomainEdit::setReadOnly(bool readOnly)
{
    m_chips->setReadOnly(readOnly);
    m_low->setReadOnly(readOnly);
    m_high->setReadOnly(readOnly);
    m_log->setEnabled(!readOnly);
    m_raw->setReadOnly(readOnly);
    m_mode->setVisible(!readOnly);
    m_chips->setTrailingSpace(readOnly ? 0 : 28);
}

void DomainEdit::setProblem(bool problem)
{
    m_chips->setProperty("problem", problem);
    m_chips->update();
}

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

BudgetMapFieldEditor::BudgetMapFieldEditor(const FormField& field, QWidget* parent)
    : FieldEditor(field, parent)
    , m_rowsLayout(new QVBoxLayout)
    , m_add(new QPushButton(tr("+ Add a budget"), this))
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
        QStringList free = m_field.choices;
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
        box->addItem(quantity, quantity);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
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
    for (qsizetype i = 0; i < m_field.choices.size(); ++i)
        row.quantity->addItem(labelled ? m_field.choiceLabels.at(i) : m_field.choices.at(i),
                              m_field.choices.at(i));
    setQuantity(row.quantity, quantity);
    row.quantity->setAccessibleName(tr("%1, quantity").arg(m_field.label));
    row.quantity->setObjectName(QStringLiteral("field_%1_quantity_%2").arg(m_field.path).arg(m_rows.size()));
    row.limit->setAccessibleName(tr("%1, limit").arg(m_field.label));
    row.limit->setObjectName(QStringLiteral("field_%1_limit_%2").arg(m_field.path).arg(m_rows.size()));
    row.limit->setMaximumWidth(110);
    row.limit->setPlaceholderText(tr("limit"));
    auto* remove = new QToolButton(row.widget);
    remove->setText(QStringLiteral("×"));
    remove->setProperty("role", QStringLiteral("plain"));
    remove->setAccessibleName(tr("Remove this budget"));
    remove->setToolTip(tr("Remove this budget"));
    layout->addWidget(row.quantity, 1);
    layout->addWidget(new QLabel(QStringLiteral("≤"), row.widget));
    layout->addWidget(row.limit);
    layout->addWidget(remove);
    row.widget->setEnabled(!m_readOnly);
    m_rowsLayout->addWidget(row.widget);
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
        if (!row.limit->hasFocus() && row.limit->text() != flow::unquoted(limit))
            row.limit->setText(flow::unquoted(limit));
    }
    m_told = yaml();
}

QString BudgetMapFieldEditor::yaml() const
{
    QStringList parts;
    for (const Row& row : m_rows) {
        const QString limit = row.limit->text().trimmed();
        if (!limit.isEmpty() && row.quantity->currentIndex() >= 0)
            parts.append(row.quantity->currentData().toString() + QStringLiteral(": ") + scalar(limit));
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
